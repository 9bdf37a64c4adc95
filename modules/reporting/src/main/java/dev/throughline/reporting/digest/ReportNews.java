package dev.throughline.reporting.digest;

import java.util.List;

/// What has come, what is gone and what has moved since the last letter; `all` is how many findings there are.
record ReportNews(List<Found> found, int gone, int all, List<Moved> moved) {

    record Found(String where, String what, String advice) {}

    record Moved(String figure, String was, String is) {}

    boolean nothing() {
        return found.isEmpty() && gone == 0 && moved.isEmpty();
    }
}
