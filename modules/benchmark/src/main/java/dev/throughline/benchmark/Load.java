package dev.throughline.benchmark;

/// What a load generator saw: every answer, and how many were none.
record Load(long requests, long refused, double seconds, double p50, double p99) {

    double perSecond() {
        return requests / seconds;
    }
}
