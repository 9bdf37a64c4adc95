package dev.throughline.stakeholder.advisory;

import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.archive.Erasure;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.Caller;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes the name of somebody who was in a group out of what is recorded about them.
@Component
class AdvisoryErasure implements Work {

    static final String KIND = "ERASE_ADVISORY_MEMBER";
    private static final String DONE = "The name stands neither in the group nor in its history any more.";

    record Whom(UUID member) {}

    private final Erasure erasure;

    AdvisoryErasure(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return Permission.CONVERSATION_READ.name();
    }

    @Override
    public boolean ownIsSeen(Caller caller) {
        return caller.may(permission());
    }

    /// Whoever asked to be forgotten is, however often it fails.
    @Override
    public int mostAttempts() {
        return 1000;
    }

    @Override
    public JobResult run(RunningJob job) {
        erasure.person(
                job,
                "stakeholder.advisory_member",
                job.input(Whom.class).member(),
                Map.of("name", "Erased person"),
                DONE);
        return JobResult.of(DONE);
    }
}
