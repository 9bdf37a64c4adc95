package dev.throughline.benchmark;

/// One launch of one side under one scenario: what the load generator saw, and what server and database spent on each
/// request. The very large organisation is asked by itself.
record Measurement(
        String side,
        Scenario scenario,
        boolean large,
        int launch,
        Load load,
        double serverMillis,
        double databaseMillis) {}
