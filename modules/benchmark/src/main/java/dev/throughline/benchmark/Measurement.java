package dev.throughline.benchmark;

/// One launch of one side under one scenario: what the load generator saw, and what server and database spent on each
/// request.
record Measurement(String side, Scenario scenario, int launch, Load load, double serverMillis, double databaseMillis) {

    /// Of server and database together.
    double cpuMillis() {
        return serverMillis + databaseMillis;
    }
}
