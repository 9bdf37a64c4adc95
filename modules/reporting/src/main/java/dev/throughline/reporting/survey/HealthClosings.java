package dev.throughline.reporting.survey;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Idempotency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Closes a survey: counts what may be shown, and takes out for good who answered what, in one transaction.
@Service
class HealthClosings {

    private final HealthSurveyRepository surveys;
    private final HealthBallotRepository ballots;
    private final HealthTallyRepository tallies;
    private final HealthBallots asked;
    private final Access access;
    private final Changes changes;
    private final Idempotency idempotency;

    HealthClosings(
            HealthSurveyRepository surveys,
            HealthBallotRepository ballots,
            HealthTallyRepository tallies,
            HealthBallots asked,
            Access access,
            Changes changes,
            Idempotency idempotency) {
        this.surveys = surveys;
        this.ballots = ballots;
        this.tallies = tallies;
        this.asked = asked;
        this.access = access;
        this.changes = changes;
        this.idempotency = idempotency;
    }

    HealthSurvey close(CloseHealthSurvey close) {
        access.require(Permission.HEALTH_SURVEY_CHANGE, Place.ORGANISATION);
        HealthSurvey before = surveys.lock(close.id());
        Versions.expect(close.expectedVersion(), before);
        Moves.expect(before.state(), HealthSurveyState.CLOSED);
        HealthSurvey after = close(before, access.caller());
        changes.record("closeHealthSurvey", before, after, close.reason());
        return after;
    }

    /// Because its time is over. Where somebody was quicker, there is nothing to do.
    void closeOverdue(HealthSurveyId id) {
        surveys.overdue(id).ifPresent(survey -> close(survey, null));
    }

    private HealthSurvey close(HealthSurvey survey, @Nullable MemberId by) {
        List<HealthBallot> taken = new ArrayList<>(ballots.take(survey.id()));
        Collections.shuffle(taken);
        HealthGroups groups = tallies.groups();
        Set<HealthPlace> shown =
                groups.shown(taken.stream().map(HealthBallot::place).toList());
        tallies.keep(survey.id(), counted(taken, groups, shown), shown.isEmpty() ? List.of() : remarks(taken));
        idempotency.forget(survey);
        return surveys.close(survey.id(), by, new HealthParticipation(taken.size(), asked.asked()));
    }

    private static List<HealthTally> counted(List<HealthBallot> taken, HealthGroups groups, Set<HealthPlace> shown) {
        Map<HealthTally, Integer> counts = new HashMap<>();
        for (HealthBallot ballot : taken) {
            groups.around(ballot.place()).stream()
                    .filter(shown::contains)
                    .forEach(place -> ballot.answers()
                            .forEach(answer -> counts.merge(
                                    new HealthTally(place, answer.question(), answer.points(), 0), 1, Integer::sum)));
        }
        List<HealthTally> counted = new ArrayList<>();
        counts.forEach(
                (kind, answers) -> counted.add(new HealthTally(kind.place(), kind.question(), kind.points(), answers)));
        return counted;
    }

    private static List<String> remarks(List<HealthBallot> taken) {
        return taken.stream().map(HealthBallot::remark).filter(Objects::nonNull).toList();
    }
}
