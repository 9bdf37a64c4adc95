package dev.throughline.reporting.talk;

import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.strategy.line.Neighbours;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ConversationReportController {

    private final ConversationReports talks;
    private final Reports reports;
    private final Neighbours neighbours;

    ConversationReportController(ConversationReports talks, Reports reports, Neighbours neighbours) {
        this.talks = talks;
        this.reports = reports;
        this.neighbours = neighbours;
    }

    @Can(CONVERSATION_READ)
    @QueryMapping
    ConversationReport conversationReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(talks, about);
    }

    @SchemaMapping
    Connection<PersonTalks> people(ConversationReport report, Listing listing) {
        return Connection.of("people " + report.scope().key(), report.each(), listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(PersonTalks talks, Siblings siblings) {
        return neighbours.member(talks.memberId(), siblings);
    }
}
