package dev.throughline.reporting.survey;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.sql.Stretch;
import dev.throughline.reporting.person.PersonGrant;
import dev.throughline.reporting.person.PersonGrants;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What members answer while a survey is open. None of it is recorded in a history, and nobody but themselves reads it.
@Service
class HealthBallots {

    private final HealthSurveyRepository surveys;
    private final HealthBallotRepository repository;
    private final PersonGrants grants;
    private final Access access;

    HealthBallots(
            HealthSurveyRepository surveys, HealthBallotRepository repository, PersonGrants grants, Access access) {
        this.surveys = surveys;
        this.repository = repository;
        this.grants = grants;
        this.access = access;
    }

    HealthSurvey answer(AnswerHealthSurvey answer) {
        MemberId member = access.caller();
        HealthSurvey survey = surveys.keep(answer.id());
        List<PersonGrant> theirs = grants.of(member, Instant.now());
        List<HealthQuestion> answered =
                answer.answers().stream().map(HealthAnswer::question).toList();
        new Problems()
                .unless(
                        survey.takesAnswers(Instant.now()),
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "This survey is closed: its answers stay as they are.")
                .unless(
                        !theirs.isEmpty(),
                        HealthSurveyError.NOT_ASKED,
                        "id",
                        "Those are asked who work on the product: on the level CPO, VP, PM or TEAM_MEMBER.")
                .unless(
                        answered.size() == HealthQuestion.values().length
                                && EnumSet.copyOf(answered).size() == answered.size(),
                        PlatformError.INVALID,
                        "answers",
                        "Answer each of the six questions once; without points where you cannot say.")
                .refuse();
        repository.cast(answer, member, HealthPlace.of(theirs));
        return survey;
    }

    /// Nothing for a service account, nor for who has not answered.
    Map<HealthSurveyId, OwnHealthAnswers> own(Set<HealthSurveyId> wanted) {
        MemberId member = access.member();
        return member == null ? Map.of() : repository.own(wanted, member);
    }

    Map<HealthSurvey, HealthParticipation> participation(Set<HealthSurvey> wanted) {
        Map<HealthSurvey, HealthParticipation> found = new HashMap<>();
        wanted.forEach(survey -> {
            if (survey.answered() != null && survey.asked() != null) {
                found.put(survey, new HealthParticipation(survey.answered(), survey.asked()));
            }
        });
        Set<HealthSurvey> open =
                wanted.stream().filter(survey -> !found.containsKey(survey)).collect(Collectors.toSet());
        if (!open.isEmpty()) {
            Map<HealthSurveyId, Integer> answered =
                    repository.count(open.stream().map(HealthSurvey::id).collect(Collectors.toSet()));
            int asked = asked();
            open.forEach(survey ->
                    found.put(survey, new HealthParticipation(answered.getOrDefault(survey.id(), 0), asked)));
        }
        return found;
    }

    int asked() {
        return (int) grants.working(Instant.now()).stream()
                .map(PersonGrant::memberId)
                .distinct()
                .count();
    }

    List<Owed> owed(Stretch stretch) {
        return stretch.of(owed(), Owed::since, Owed::about);
    }

    int owedCount() {
        return owed().size();
    }

    private List<Owed> owed() {
        MemberId member = access.caller();
        return surveys
                .open()
                .filter(survey -> survey.takesAnswers(Instant.now()))
                .filter(survey -> !repository.has(survey.id(), member))
                .filter(survey -> !grants.of(member, Instant.now()).isEmpty())
                .map(survey -> new Owed(
                        survey.id(),
                        "You are asked how product-led we are: nobody reads what you answer.",
                        survey.openedAt(),
                        survey.closesAt()))
                .stream()
                .toList();
    }
}
