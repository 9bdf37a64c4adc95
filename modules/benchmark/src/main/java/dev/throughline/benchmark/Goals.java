package dev.throughline.benchmark;

import java.util.List;

/// What the product wants to be, and whether it is.
record Goals(Report report) {

    private static final double BY_ID_TIMES = 3.5;
    private static final double TREE_TIMES = 3;
    private static final double PAGE_TIMES = 3;
    private static final double FLOORS = 2.5;
    private static final double START_SECONDS = 3;
    private static final double MEGABYTES = 350;

    /// A goal in words, what was measured in words, and whether it holds; what was not measured does not.
    record Goal(String wanted, String measured, boolean holds) {

        private static final String UNKNOWN = "not measured";

        String row() {
            return "| %s | %s | %s |\n"
                    .formatted(wanted, measured, measured.equals(UNKNOWN) ? "" : holds ? "yes" : "no");
        }
    }

    List<Goal> all() {
        double ours = p99(Product.NAME);
        double theirs = p99(Peer.NAME);
        double floors = floors();
        double start = report.median(Product.NAME, Launch::startSeconds);
        double memory = report.median(Product.NAME, Launch::memoryMegabytes);
        return List.of(
                throughput("by id", Scenario.BY_ID, BY_ID_TIMES),
                throughput("tree", Scenario.TREE, TREE_TIMES),
                goal(
                        "tree: p99 below the peer's",
                        ours - theirs,
                        "%.1f ms, the peer %.1f ms".formatted(ours, theirs),
                        ours < theirs),
                goal(
                        "tree: at most %.1f × the CPU of the batched SQL".formatted(FLOORS),
                        floors,
                        "%.2f ×, server and database together".formatted(floors),
                        floors <= FLOORS),
                throughput("page", Scenario.PAGE, PAGE_TIMES),
                goal(
                        "first answer in less than %.0f s".formatted(START_SECONDS),
                        start,
                        "%.2f s".formatted(start),
                        start < START_SECONDS),
                goal(
                        "less than %.0f MB after the load".formatted(MEGABYTES),
                        memory,
                        "%.0f MB".formatted(memory),
                        memory < MEGABYTES));
    }

    String table() {
        var text = new StringBuilder("| goal | measured | holds |\n| --- | --- | --- |\n");
        all().forEach(goal -> text.append(goal.row()));
        return text.append('\n').toString();
    }

    private Goal throughput(String name, Scenario scenario, double wanted) {
        double times = report.times(scenario);
        return goal(
                "%s: at least %.1f × the peer's requests/s".formatted(name, wanted),
                times,
                "%.2f ×".formatted(times),
                times >= wanted);
    }

    private static Goal goal(String wanted, double value, String measured, boolean holds) {
        return new Goal(wanted, Double.isNaN(value) ? Goal.UNKNOWN : measured, holds);
    }

    private double p99(String side) {
        return report.median(side, Scenario.TREE, measured -> measured.load().p99());
    }

    /// How many times the database's time for a statement of each level the product spends on a tree.
    private double floors() {
        return report.floor().stream()
                .filter(cost -> cost.name().equals(Floor.LEVELS))
                .mapToDouble(cost ->
                        report.median(Product.NAME, Scenario.TREE, Measurement::cpuMillis) / cost.databaseMillis())
                .findFirst()
                .orElse(Double.NaN);
    }
}
