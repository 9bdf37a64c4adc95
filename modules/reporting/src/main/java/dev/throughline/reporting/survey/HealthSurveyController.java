package dev.throughline.reporting.survey;

import static dev.throughline.organisation.role.Permission.HEALTH_SURVEY_CHANGE;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class HealthSurveyController {

    private final HealthSurveys surveys;
    private final HealthBallots ballots;
    private final HealthClosings closings;
    private final Neighbours neighbours;

    HealthSurveyController(
            HealthSurveys surveys, HealthBallots ballots, HealthClosings closings, Neighbours neighbours) {
        this.surveys = surveys;
        this.ballots = ballots;
        this.closings = closings;
        this.neighbours = neighbours;
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    Connection<HealthSurvey> healthSurveys(Listing listing) {
        return surveys.page(listing);
    }

    @Can(HEALTH_SURVEY_CHANGE)
    @MutationMapping
    HealthSurvey openHealthSurvey(@Argument OpenHealthSurvey input) {
        return surveys.open(input);
    }

    @Can(ORGANISATION_READ)
    @MutationMapping
    HealthSurvey answerHealthSurvey(@Argument AnswerHealthSurvey input) {
        return ballots.answer(input);
    }

    @Can(HEALTH_SURVEY_CHANGE)
    @MutationMapping
    HealthSurvey closeHealthSurvey(@Argument CloseHealthSurvey input) {
        return closings.close(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> openedBy(HealthSurvey survey, Siblings siblings) {
        return neighbours.member(survey.openedById(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> closedBy(HealthSurvey survey, Siblings siblings) {
        return neighbours.member(survey.closedById(), siblings);
    }

    @SchemaMapping
    CompletableFuture<HealthParticipation> participation(HealthSurvey survey, Siblings siblings) {
        return siblings.load(survey, ballots::participation);
    }

    @SchemaMapping
    @Nullable CompletableFuture<OwnHealthAnswers> own(HealthSurvey survey, Siblings siblings) {
        return siblings.find(survey.id(), ballots::own);
    }

    @SchemaMapping
    CompletableFuture<HealthSurveyResult> result(
            HealthSurvey survey,
            @Argument @Nullable BusinessLineId businessLineId,
            @Argument @Nullable TeamId teamId,
            Siblings siblings) {
        HealthPlace place = teamId == null ? new HealthPlace(businessLineId, null) : HealthPlace.of(teamId);
        return siblings.load(new AskedHealth(survey, place), surveys::results);
    }

    @SchemaMapping
    CompletableFuture<Connection<HealthRemark>> remarks(HealthSurvey survey, Listing listing, Siblings siblings) {
        return siblings.load(survey.id(), ids -> surveys.remarks(ids, listing));
    }
}
