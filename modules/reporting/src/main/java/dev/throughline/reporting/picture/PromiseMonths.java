package dev.throughline.reporting.picture;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.picture.Stacks.Column;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.promise.Exposure;
import dev.throughline.stakeholder.promise.Promise;
import dev.throughline.stakeholder.promise.Promises;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// How promises that are still to be kept bind the product, by the month in which they are due.
@Service
class PromiseMonths {

    /// With what is overdue, what comes later and what has no day, fourteen columns.
    private static final int MONTHS = 11;

    private static final Set<Permission> READS = Set.of(
            Permission.PROMISE_READ,
            Permission.ORGANISATION_READ,
            Permission.ROADMAP_READ,
            Permission.TARGET_CONDITION_READ,
            Permission.CHALLENGE_READ);

    private final Promises promises;
    private final StateRepository repository;
    private final StrategyLines lines;
    private final Access access;

    PromiseMonths(Promises promises, StateRepository repository, StrategyLines lines, Access access) {
        this.promises = promises;
        this.repository = repository;
        this.lines = lines;
        this.access = access;
    }

    void demandReading() {
        READS.forEach(permission -> access.demand(access.may(permission), permission));
    }

    /// A promise belongs where the roadmap of its theme does; one without a theme, to the whole organisation only.
    Stacks of(ReportScope scope, List<String> head, ZoneId zone) {
        demandReading();
        YearMonth first = YearMonth.from(scope.at().atZone(zone));
        List<Promise> concerned = concerned(scope);
        Map<YearMonth, List<Integer>> months = new TreeMap<>();
        List<Integer> overdue = none();
        List<Integer> later = none();
        List<Integer> open = none();
        for (int month = 0; month < MONTHS; month++) {
            months.put(first.plusMonths(month), none());
        }
        LocalDate today = LocalDate.ofInstant(scope.at(), zone);
        for (Promise promise : concerned) {
            LocalDate due = promise.dueOn();
            List<Integer> column = due == null
                    ? open
                    : due.isBefore(today) ? overdue : months.getOrDefault(YearMonth.from(due), later);
            int part = promise.exposure().ordinal();
            column.set(part, column.get(part) + 1);
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Overdue", overdue));
        months.forEach((month, counts) -> columns.add(new Column(month.toString(), counts)));
        columns.add(new Column("Later", later));
        columns.add(new Column("No day", open));
        return new Stacks(
                "Promises by exposure and month",
                head,
                List.of(
                        "Hijack: a feature that nothing wanted leads to",
                        "Not validated",
                        "Planned",
                        "Safe: help with a problem"),
                columns,
                "No promise is to be kept here.",
                "What is still to be kept, by the month in which it is due. How a promise binds is computed from the roadmap, never typed.");
    }

    private List<Promise> concerned(ReportScope scope) {
        List<Promise> all = promises.live();
        if (scope.teams() == null && scope.challengeId() == null) {
            return all;
        }
        Map<ThemeId, InState> places = repository.places();
        StrategyLine line = scope.challengeId() == null ? StrategyLine.of(List.of()) : lines.current();
        return all.stream()
                .filter(promise ->
                        concerns(scope, line, promise.themeId() == null ? null : places.get(promise.themeId())))
                .toList();
    }

    private static boolean concerns(ReportScope scope, StrategyLine line, @Nullable InState place) {
        if (place == null || !scope.concerns(place.teamId())) {
            return false;
        }
        LineStep step = line.steps().get(place.targetConditionId());
        return scope.challengeId() == null || step != null && line.concerns(scope, step);
    }

    private static List<Integer> none() {
        return new ArrayList<>(
                Arrays.stream(Exposure.values()).map(exposure -> 0).toList());
    }
}
