package dev.throughline.platform.archive;

import dev.throughline.platform.jobs.JobFinding;
import dev.throughline.platform.jobs.JobRefused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with an archive, as much of it as somebody may want to read.
final class Findings {

    private static final int MOST = 100;

    private final List<JobFinding> found = new ArrayList<>();

    void add(String code, @Nullable String file, @Nullable Long line, String message) {
        if (found.size() < MOST) {
            found.add(new JobFinding(code, file, line, null, message));
        }
    }

    boolean full() {
        return found.size() >= MOST;
    }

    /// Nothing is loaded where anything is wrong.
    void refuse() {
        if (!found.isEmpty()) {
            throw new JobRefused(
                    "The archive is refused as a whole, and nothing was changed: %s"
                            .formatted(found.getFirst().message()),
                    found);
        }
    }

    static JobRefused one(String code, @Nullable String file, String message) {
        Findings findings = new Findings();
        findings.add(code, file, null, message);
        return new JobRefused("The archive is refused as a whole, and nothing was changed: " + message, findings.found);
    }
}
