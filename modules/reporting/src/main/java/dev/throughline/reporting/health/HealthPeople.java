package dev.throughline.reporting.health;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.role.Level;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.person.PersonGrant;
import dev.throughline.reporting.scope.ReportScope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether there is somebody who leads the product, on each team and in each line. A role that is granted above reaches
/// what is below, as it does everywhere.
///
/// @param under the teams under the challenge that the report is about; null where it is about none
record HealthPeople(
        ReportScope scope,
        @Nullable Set<TeamId> under,
        List<LedLine> lines,
        List<LedTeam> teams,
        List<PersonGrant> grants) {

    Figure teamsWithPm(List<ReportFinding> findings) {
        List<LedTeam> concerned = concernedTeams();
        Predicate<LedTeam> led = team -> granted(Level.PM, team.line(), team.id());
        concerned.stream()
                .filter(led.negate())
                .forEach(team -> findings.add(new ReportFinding(
                        FindingRule.TEAM_WITHOUT_PM,
                        team.id(),
                        "Nobody has the role of a product manager for this team.")));
        return Figure.share(
                scope,
                FigureKind.TEAMS_WITH_PM,
                concerned.stream().filter(led).map(LedTeam::id).toList(),
                concerned.stream().map(LedTeam::id).toList(),
                "There is no team here.");
    }

    Figure linesWithVp(List<ReportFinding> findings) {
        Set<BusinessLineId> theirs =
                concernedTeams().stream().map(LedTeam::line).collect(Collectors.toSet());
        List<BusinessLineId> concerned = lines.stream()
                .filter(line -> !line.archived())
                .map(LedLine::id)
                .filter(line -> under == null ? scope.concerns(line) : theirs.contains(line))
                .toList();
        Predicate<BusinessLineId> led = line -> granted(Level.VP, line, null);
        concerned.stream()
                .filter(led.negate())
                .forEach(line -> findings.add(new ReportFinding(
                        FindingRule.LINE_WITHOUT_VP,
                        line,
                        "Nobody has the role of a vice president of product for this business line.")));
        return Figure.share(
                scope,
                FigureKind.LINES_WITH_VP,
                concerned.stream().filter(led).toList(),
                concerned,
                "There is no business line here.");
    }

    private List<LedTeam> concernedTeams() {
        return teams.stream()
                .filter(team -> scope.concerns(team.id()) && (under == null || under.contains(team.id())))
                .toList();
    }

    private boolean granted(Level level, BusinessLineId line, @Nullable TeamId team) {
        Set<BusinessLineId> from = fromAbove(line);
        return grants.stream()
                .filter(grant -> grant.level() == level)
                .anyMatch(grant -> grant.teamId() != null
                        ? grant.teamId().equals(team)
                        : grant.businessLineId() == null || from.contains(grant.businessLineId()));
    }

    private Set<BusinessLineId> fromAbove(BusinessLineId line) {
        Map<BusinessLineId, LedLine> byId = lines.stream().collect(Collectors.toMap(LedLine::id, one -> one));
        Set<BusinessLineId> from = new HashSet<>();
        for (LedLine at = byId.get(line); at != null; at = at.above() == null ? null : byId.get(at.above())) {
            from.add(at.id());
        }
        return from;
    }
}
