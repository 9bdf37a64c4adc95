package dev.throughline.reporting.snapshot;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.scope.ReportScope;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Adds to a report what the things in it are called, since a snapshot is read when they are called otherwise.
@Service
class ToldReports {

    private final Titles titles;
    private final Organisations organisations;

    ToldReports(Titles titles, Organisations organisations) {
        this.titles = titles;
        this.organisations = organisations;
    }

    ToldReport atMonthEnd(Report report, LocalDate day) {
        return of(report, day, false, null);
    }

    ToldReport byHand(Report report, LocalDate day, @Nullable MemberId member) {
        return of(report, day, true, member);
    }

    private ToldReport of(Report report, LocalDate day, boolean byHand, @Nullable MemberId member) {
        Set<String> places = places(report.scope());
        Map<String, String> known =
                titles.of(Stream.concat(places.stream(), report.all().stream().map(ReportFinding::id))
                        .collect(Collectors.toSet()));
        String about = places.isEmpty()
                ? organisations.current().name()
                : places.stream().map(id -> known.getOrDefault(id, id)).sorted().collect(Collectors.joining(", "));
        return new ToldReport(report, day, byHand, member, about, known);
    }

    private static Set<String> places(ReportScope scope) {
        return Stream.<@Nullable Id>of(scope.businessLineId(), scope.teamId(), scope.challengeId())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
