package dev.throughline.benchmark;

/// Whom the requests of a measurement come from: a name, and a stage on which only these ask, all of one size.
record Asked(String name, Stage stage) {

    int conditions() {
        return stage.organisations().getFirst().targetConditions();
    }
}
