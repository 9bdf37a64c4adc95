package dev.throughline.reporting.changed;

import static dev.throughline.organisation.jooq.tables.BusinessLineReport.BUSINESS_LINE_REPORT;
import static dev.throughline.organisation.jooq.tables.RoleGrantReport.ROLE_GRANT_REPORT;
import static dev.throughline.organisation.jooq.tables.RoleReport.ROLE_REPORT;
import static dev.throughline.organisation.jooq.tables.TeamReport.TEAM_REPORT;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Three statements: the roles of somebody, the tree of lines, and the teams in it.
@Repository
class StandpointRepository {

    private final DSLContext sql;

    StandpointRepository(DSLContext sql) {
        this.sql = sql;
    }

    Standpoint of(MemberId member, Instant at) {
        List<Seat> seats = seats(member, at);
        Map<BusinessLineId, List<BusinessLineId>> children = children();
        Map<TeamId, BusinessLineId> homes = homes();
        Set<BusinessLineId> lines = below(children, lines(seats, seat -> seat.rung() != Rung.TARGET_CONDITION));
        Set<TeamId> teams = teams(homes, below(children, lines(seats, seat -> seat.rung() == Rung.TARGET_CONDITION)));
        seats.stream().map(Seat::team).filter(Objects::nonNull).forEach(teams::add);
        return new Standpoint(
                member,
                view(seats),
                seats.stream()
                        .filter(Seat::everywhere)
                        .map(Seat::rung)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                lines,
                teams,
                teams(homes, lines));
    }

    private static ChangedView view(List<Seat> seats) {
        if (seats.stream().anyMatch(Seat::everywhere)) {
            return ChangedView.ORGANISATION;
        }
        if (seats.stream().anyMatch(seat -> seat.line() != null)) {
            return ChangedView.BUSINESS_LINE;
        }
        return seats.isEmpty() ? ChangedView.OWN : ChangedView.TEAM;
    }

    private static Set<BusinessLineId> lines(List<Seat> seats, Predicate<Seat> wanted) {
        return seats.stream()
                .filter(wanted)
                .map(Seat::line)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// The lines themselves and all below them.
    private static Set<BusinessLineId> below(
            Map<BusinessLineId, List<BusinessLineId>> children, Set<BusinessLineId> lines) {
        Set<BusinessLineId> reached = new HashSet<>(lines);
        Set<BusinessLineId> last = lines;
        while (!last.isEmpty()) {
            last = last.stream()
                    .flatMap(line -> children.getOrDefault(line, List.of()).stream())
                    .filter(reached::add)
                    .collect(Collectors.toSet());
        }
        return reached;
    }

    private static Set<TeamId> teams(Map<TeamId, BusinessLineId> homes, Set<BusinessLineId> lines) {
        return homes.entrySet().stream()
                .filter(home -> lines.contains(home.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Seat> seats(MemberId member, Instant at) {
        return sql.select(ROLE_REPORT.LEVEL, ROLE_GRANT_REPORT.BUSINESS_LINE_ID, ROLE_GRANT_REPORT.TEAM_ID)
                .from(ROLE_GRANT_REPORT)
                .join(ROLE_REPORT)
                .on(ROLE_REPORT.ID.eq(ROLE_GRANT_REPORT.ROLE_ID))
                .where(ROLE_GRANT_REPORT.MEMBER_ID.eq(member))
                .and(ROLE_REPORT.ARCHIVED_AT.isNull())
                .and(ROLE_GRANT_REPORT.ARCHIVED_AT.isNull())
                .and(ROLE_GRANT_REPORT.UNTIL.isNull().or(ROLE_GRANT_REPORT.UNTIL.gt(at)))
                .fetch(row -> new Seat(Rung.of(row.value1()), row.value2(), row.value3()));
    }

    private Map<BusinessLineId, List<BusinessLineId>> children() {
        return sql.select(BUSINESS_LINE_REPORT.PARENT_ID, BUSINESS_LINE_REPORT.ID)
                .from(BUSINESS_LINE_REPORT)
                .where(BUSINESS_LINE_REPORT.PARENT_ID.isNotNull())
                .fetchGroups(BUSINESS_LINE_REPORT.PARENT_ID, BUSINESS_LINE_REPORT.ID);
    }

    private Map<TeamId, BusinessLineId> homes() {
        return sql.select(TEAM_REPORT.ID, TEAM_REPORT.BUSINESS_LINE_ID)
                .from(TEAM_REPORT)
                .where(TEAM_REPORT.BUSINESS_LINE_ID.isNotNull())
                .fetchMap(TEAM_REPORT.ID, TEAM_REPORT.BUSINESS_LINE_ID);
    }
}
