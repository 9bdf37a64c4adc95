package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineArchived;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLineMerged;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.structure.Contents;
import dev.throughline.organisation.team.TeamArchived;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.TeamMerged;
import dev.throughline.organisation.team.Teams;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.security.CallerCache;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Grants for one line or team, as long as there is that line or team.
@Service
public class ScopedGrants {

    private final RoleGrantRepository repository;
    private final BusinessLines lines;
    private final Teams teams;
    private final Changes changes;
    private final CallerCache callers;

    ScopedGrants(
            RoleGrantRepository repository, BusinessLines lines, Teams teams, Changes changes, CallerCache callers) {
        this.repository = repository;
        this.lines = lines;
        this.teams = teams;
        this.changes = changes;
        this.callers = callers;
    }

    /// Keeps what a grant, an invitation or a service account is for in use; nothing is for what is archived.
    public void admit(@Nullable BusinessLineId line, @Nullable TeamId team) {
        if (line != null) {
            lines.inUse(line, "businessLineId");
        }
        if (team != null) {
            teams.inUse(team, "teamId");
        }
    }

    @EventListener
    void on(TeamMerged fact) {
        move(
                "mergeTeam",
                repository.lockFor(fact.from()),
                repository.lockFor(fact.into()),
                grant -> repository.relocate(grant.id(), fact.into()),
                fact.reason());
    }

    @EventListener
    void on(BusinessLineMerged fact) {
        move(
                "mergeBusinessLine",
                repository.lockFor(fact.from()),
                repository.lockFor(fact.into()),
                grant -> repository.relocate(grant.id(), fact.into()),
                fact.reason());
    }

    @EventListener
    void on(TeamArchived fact) {
        end("archiveTeam", repository.lockFor(fact.id()), fact.contents());
    }

    @EventListener
    void on(BusinessLineArchived fact) {
        end("archiveBusinessLine", repository.lockFor(fact.id()), fact.contents());
    }

    /// Who has the role there already does not get it twice, and keeps the grant that lasts longer.
    private void move(
            String action,
            List<RoleGrant> moving,
            List<RoleGrant> there,
            Function<RoleGrant, RoleGrant> relocate,
            @Nullable String reason) {
        for (RoleGrant before : moving) {
            RoleGrant alike = there.stream()
                    .filter(grant -> grant.memberId().equals(before.memberId())
                            && grant.roleId().equals(before.roleId()))
                    .findFirst()
                    .orElse(null);
            if (alike != null && alike.lastsAsLongAs(before)) {
                changes.record(action, before, repository.archive(before.id()), reason);
                continue;
            }
            if (alike != null) {
                changes.record(action, alike, repository.archive(alike.id()), reason);
            }
            changes.record(action, before, relocate.apply(before), reason);
        }
        callers.forget();
    }

    /// Who administers the organisation does so as a whole, so no admin is lost here.
    private void end(String action, List<RoleGrant> ending, Contents contents) {
        for (RoleGrant before : ending) {
            changes.record(action, before, repository.archive(before.id()), contents.reason());
        }
        if (!ending.isEmpty()) {
            callers.forget();
        }
    }
}
