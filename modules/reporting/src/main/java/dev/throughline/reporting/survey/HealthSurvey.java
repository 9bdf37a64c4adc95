package dev.throughline.reporting.survey;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The six questions, asked of everybody who works on the product for a time.
public record HealthSurvey(
        HealthSurveyId id,
        HealthSurveyState state,
        MemberId openedById,
        Instant openedAt,
        Instant closesAt,
        @Nullable MemberId closedById,
        @Nullable Instant closedAt,
        @Nullable Integer asked,
        @Nullable Integer answered,
        int version)
        implements Node {

    boolean takesAnswers(Instant now) {
        return state == HealthSurveyState.OPEN && now.isBefore(closesAt);
    }
}
