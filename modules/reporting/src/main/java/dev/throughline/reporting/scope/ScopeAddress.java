package dev.throughline.reporting.scope;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.strategy.challenge.ChallengeId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a file is about, as its address says it.
public record ScopeAddress(@Nullable ReportScopeInput about) {

    /// Parameters of a request by their names; those that are not there are null.
    public static ReportScopeInput read(Function<String, @Nullable String> parameter) {
        LocalDate from = day("from", parameter.apply("from"));
        LocalDate to = day("to", parameter.apply("to"));
        if ((from == null) != (to == null)) {
            throw new BadInput(from == null ? "from" : "to", "A period has two days: from and to.");
        }
        return new ReportScopeInput(
                id(parameter.apply("businessLineId"), BusinessLineId::of),
                id(parameter.apply("teamId"), TeamId::of),
                id(parameter.apply("challengeId"), ChallengeId::of),
                from == null || to == null ? null : new PeriodInput(from, to));
    }

    /// Behind the question mark; with what else is said there.
    public String query(List<String> more) {
        List<String> said = new ArrayList<>();
        if (about != null) {
            add(said, "businessLineId", about.businessLineId());
            add(said, "teamId", about.teamId());
            add(said, "challengeId", about.challengeId());
            if (about.period() != null) {
                add(said, "from", about.period().from());
                add(said, "to", about.period().to());
            }
        }
        said.addAll(more);
        return said.isEmpty() ? "" : "?" + String.join("&", said);
    }

    private static void add(List<String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.add(name + "=" + value);
        }
    }

    private static <I> @Nullable I id(@Nullable String text, Function<String, I> id) {
        return text == null ? null : id.apply(text);
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new BadInput(name, "%s is a day such as 2026-01-31.".formatted(name));
        }
    }
}
