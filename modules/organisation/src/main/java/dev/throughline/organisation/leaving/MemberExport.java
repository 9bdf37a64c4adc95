package dev.throughline.organisation.leaving;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.archive.PersonArchive;
import dev.throughline.platform.jobs.JobRefused;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes what is stored about a person.
@Component
class MemberExport implements Work {

    static final String KIND = "EXPORT_MEMBER";

    record Whose(UUID member) {}

    private final Members members;
    private final PersonArchive archive;

    MemberExport(Members members, PersonArchive archive) {
        this.members = members;
        this.archive = archive;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return Permission.PEOPLE_CHANGE.name();
    }

    @Override
    public boolean ownIsSeen(Caller caller) {
        return true;
    }

    @Override
    public JobResult run(RunningJob job) {
        MemberId id = new MemberId(job.input(Whose.class).member());
        Member member = job.in(
                        () -> Optional.ofNullable(members.byIds(Set.of(id)).get(id)))
                .orElseThrow(() -> new JobRefused("There is no such member.", List.of()));
        return JobResult.of(
                "What is stored about the person is in the file; private notes on conversations, which nobody but their authors reads, are not.",
                archive.write(job, id.toString(), id.value(), Set.of(member.email(), member.subject())),
                id + ".json",
                "application/json");
    }
}
