package dev.throughline.stakeholder.insight;

import static dev.throughline.organisation.role.Permission.CONVERSATION_CREATE;
import static dev.throughline.organisation.role.Permission.INSIGHT_CREATE;
import static dev.throughline.organisation.role.Permission.INSIGHT_OWN_READ;
import static dev.throughline.organisation.role.Permission.INSIGHT_READ;
import static dev.throughline.organisation.role.Permission.INSIGHT_TRIAGE;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class InsightController {

    private final Insights insights;
    private final InsightMoves moves;

    InsightController(Insights insights, InsightMoves moves) {
        this.insights = insights;
        this.moves = moves;
    }

    @Can({INSIGHT_READ, INSIGHT_OWN_READ})
    @QueryMapping
    @Nullable Insight insight(@Argument InsightId id) {
        return insights.byIds(Set.of(id)).get(id);
    }

    @Can({INSIGHT_READ, INSIGHT_OWN_READ})
    @QueryMapping
    Connection<Insight> insights(Listing listing) {
        return insights.page(listing);
    }

    @Can(INSIGHT_READ)
    @QueryMapping
    Connection<Insight> insightQueue(Listing listing) {
        return insights.queue(listing);
    }

    @Can({INSIGHT_CREATE, CONVERSATION_CREATE})
    @MutationMapping
    Insight recordInsight(@Argument RecordInsight input) {
        return insights.record(input);
    }

    @Can({INSIGHT_CREATE, CONVERSATION_CREATE, INSIGHT_TRIAGE})
    @MutationMapping
    Insight changeInsight(@Argument ChangeInsight input) {
        return insights.change(input);
    }

    @Can(INSIGHT_TRIAGE)
    @MutationMapping
    Insight understandInsight(@Argument UnderstandInsight input) {
        return moves.understand(input);
    }

    @Can(INSIGHT_TRIAGE)
    @MutationMapping
    Insight setAsideInsight(@Argument SetAsideInsight input) {
        return moves.setAside(input);
    }

    @Can(INSIGHT_TRIAGE)
    @MutationMapping
    Insight reopenInsight(@Argument ReopenInsight input) {
        return moves.reopen(input);
    }
}
