package dev.throughline.platform.csv;

import dev.throughline.platform.jobs.JobFinding;
import dev.throughline.platform.jobs.JobRefused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is wrong with a file, so that it is mended at once and not step by step.
public final class Findings {

    private static final int MOST = 1000;

    private final List<JobFinding> found = new ArrayList<>();
    private int count;

    public void add(String code, @Nullable Long line, @Nullable String column, String message) {
        count++;
        if (found.size() < MOST) {
            found.add(new JobFinding(code, null, line, column, message));
        }
    }

    boolean none() {
        return count == 0;
    }

    /// Nothing is imported where there are any; they are told in the order of the lines.
    public void refuse() {
        if (count > 0) {
            found.sort(Comparator.comparing(JobFinding::line, Comparator.nullsFirst(Comparator.naturalOrder())));
            throw new JobRefused(
                    "Nothing was imported: %s in this file."
                            .formatted(count == 1 ? "one thing is wrong" : "%,d things are wrong".formatted(count)),
                    found);
        }
    }

    public static JobRefused refused(String code, @Nullable Long line, @Nullable String column, String message) {
        return new JobRefused(message, List.of(new JobFinding(code, null, line, column, message)));
    }
}
