package dev.throughline.organisation.leaving;

import dev.throughline.organisation.keycloak.KeycloakRealm;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.archive.Erasure;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes a person out of Keycloak's organization, then out of what is recorded. The account is the person's own.
@Component
class MemberErasure implements Work {

    static final String KIND = "ERASE_MEMBER";
    private static final String DONE = "The person's name stands nowhere any more.";

    record Whom(UUID member, String subject) {}

    private final Members members;
    private final KeycloakRealm realm;
    private final Erasure erasure;

    MemberErasure(Members members, KeycloakRealm realm, Erasure erasure) {
        this.members = members;
        this.realm = realm;
        this.erasure = erasure;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return Permission.PEOPLE_CHANGE.name();
    }

    /// A person who asked to be forgotten is, even if Keycloak is away for days.
    @Override
    public int mostAttempts() {
        return 1000;
    }

    @Override
    public JobResult run(RunningJob job) {
        Whom whom = job.input(Whom.class);
        MemberId member = new MemberId(whom.member());
        job.in(() -> members.leave(member, gone -> realm.removeMember(job.organisation(), gone.subject())));
        erasure.person(
                job,
                "organisation.member",
                whom.member(),
                Map.of(
                        "name",
                        "Erased person",
                        "email",
                        "%s@erased.invalid".formatted(whom.member()),
                        "subject",
                        "erased:%s".formatted(whom.member())),
                DONE);
        return JobResult.of(DONE);
    }
}
