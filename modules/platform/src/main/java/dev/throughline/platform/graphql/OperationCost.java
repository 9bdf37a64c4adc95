package dev.throughline.platform.graphql;

/// What a selection costs; its width is the number of fields on its first level. Sums saturate, so that no document can
/// overflow them.
record OperationCost(long points, long fields, long width, long aliases, long directives, int depth, int listDepth) {

    static final OperationCost NONE = new OperationCost(0, 0, 0, 0, 0, 0, 0);
    private static final long SATURATED = 1_000_000_000_000L;

    OperationCost and(OperationCost other) {
        return new OperationCost(
                saturated(points + other.points),
                saturated(fields + other.fields),
                saturated(width + other.width),
                saturated(aliases + other.aliases),
                saturated(directives + other.directives),
                Math.max(depth, other.depth),
                Math.max(listDepth, other.listDepth));
    }

    OperationCost under(boolean aliased, long own, long times, boolean list) {
        return new OperationCost(
                saturated(own + times * Math.max(1, points)),
                saturated(1 + fields),
                1,
                saturated(aliases + (aliased ? 1 : 0)),
                directives,
                depth + 1,
                listDepth + (list ? 1 : 0));
    }

    OperationCost with(int more) {
        return more == 0
                ? this
                : new OperationCost(points, fields, width, aliases, saturated(directives + more), depth, listDepth);
    }

    private static long saturated(long sum) {
        return sum < 0 || sum > SATURATED ? SATURATED : sum;
    }
}
