package dev.throughline.reporting.talk;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Level;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.person.PersonGrant;
import dev.throughline.reporting.person.PersonGrants;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.scope.ReportScope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class ConversationReports implements ReportSource<ConversationReport> {

    private final TalkRepository repository;
    private final PersonGrants grants;
    private final StrategyLines lines;
    private final Organisations organisations;

    ConversationReports(
            TalkRepository repository, PersonGrants grants, StrategyLines lines, Organisations organisations) {
        this.repository = repository;
        this.grants = grants;
        this.lines = lines;
        this.organisations = organisations;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.CONVERSATIONS;
    }

    @Override
    public Set<Permission> reads() {
        return EnumSet.of(
                Permission.CONVERSATION_READ,
                Permission.STAKEHOLDER_READ,
                Permission.ORGANISATION_READ,
                Permission.CHALLENGE_READ,
                Permission.TARGET_CONDITION_READ);
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public ConversationReport tell(ReportScope scope) {
        Organisation organisation = organisations.current();
        ZoneId zone = ZoneId.of(organisation.timeZone());
        return new Talks(
                        scope,
                        LocalDate.ofInstant(scope.at(), zone),
                        organisation.strategicTalksAMonth(),
                        people(scope),
                        repository.held(),
                        repository.meetings(zone))
                .report();
    }

    private List<ProductPerson> people(ReportScope scope) {
        Set<TeamId> under =
                scope.challengeId() == null ? Set.of() : lines.current().teams(scope);
        Map<MemberId, ProductPerson> people = new LinkedHashMap<>();
        grants.leading(scope.at()).stream()
                .filter(PersonGrant::talks)
                .filter(grant -> concerns(scope, under, grant))
                .forEach(grant -> people.merge(
                        grant.memberId(),
                        new ProductPerson(grant.memberId(), grant.joinedAt(), grant.level() == Level.CPO),
                        (one, other) -> new ProductPerson(one.id(), one.joinedAt(), one.leads() || other.leads())));
        return List.copyOf(people.values());
    }

    /// Where they have their role. Under a challenge work those of the teams with a target condition there.
    private static boolean concerns(ReportScope scope, Set<TeamId> under, PersonGrant grant) {
        boolean there =
                grant.teamId() == null ? scope.concerns(grant.businessLineId()) : scope.concerns(grant.teamId());
        return there && (scope.challengeId() == null || grant.teamId() != null && under.contains(grant.teamId()));
    }
}
