package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.SegmentId;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// What was observed of one segment, or of the whole.
record Series(@Nullable SegmentId segmentId, List<Observed> newestFirst) {

    static final String BETWEEN = " ";

    /// As the database sends it: there may be hundreds of thousands of observations, which become objects one at a
    /// time.
    static Series packed(@Nullable SegmentId segment, Long[] seconds, String values, Long @Nullable [] sizes) {
        long[] moments = new long[seconds.length];
        int[] begins = new int[seconds.length + 1];
        for (int place = 0; place < moments.length; place++) {
            moments[place] = seconds[place];
            int end = values.indexOf(BETWEEN, begins[place]);
            begins[place + 1] = (end < 0 ? values.length() : end) + BETWEEN.length();
        }
        return new Series(segment, new Packed(segment, moments, begins, values, sizes));
    }

    private static final class Packed extends AbstractList<Observed> implements RandomAccess {

        private final @Nullable SegmentId segment;
        private final long[] seconds;
        private final int[] begins;
        private final String values;
        private final Long @Nullable [] sizes;

        Packed(@Nullable SegmentId segment, long[] seconds, int[] begins, String values, Long @Nullable [] sizes) {
            this.segment = segment;
            this.seconds = seconds;
            this.begins = begins;
            this.values = values;
            this.sizes = sizes;
        }

        @Override
        public Observed get(int place) {
            return new Observed(
                    segment,
                    Instant.ofEpochSecond(seconds[place]),
                    Exact.parse(values.substring(begins[place], begins[place + 1] - BETWEEN.length())),
                    sizes == null ? null : sizes[place]);
        }

        @Override
        public int size() {
            return seconds.length;
        }
    }
}
