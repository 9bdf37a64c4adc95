package dev.throughline.stakeholder.insight;

import dev.throughline.organisation.member.Member;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.advisory.AdvisoryGroup;
import dev.throughline.stakeholder.advisory.AdvisoryGroups;
import dev.throughline.stakeholder.conversation.Conversation;
import dev.throughline.stakeholder.conversation.ConversationChannel;
import dev.throughline.stakeholder.conversation.Conversations;
import dev.throughline.stakeholder.problem.CustomerProblems;
import dev.throughline.stakeholder.problem.Problem;
import dev.throughline.strategy.line.Neighbours;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class InsightNeighbourController {

    private final Insights insights;
    private final InsightWords words;
    private final Conversations conversations;
    private final Accounts accounts;
    private final AdvisoryGroups groups;
    private final CustomerProblems problems;
    private final Themes themes;
    private final Neighbours neighbours;

    InsightNeighbourController(
            Insights insights,
            InsightWords words,
            Conversations conversations,
            Accounts accounts,
            AdvisoryGroups groups,
            CustomerProblems problems,
            Themes themes,
            Neighbours neighbours) {
        this.insights = insights;
        this.words = words;
        this.conversations = conversations;
        this.accounts = accounts;
        this.groups = groups;
        this.problems = problems;
        this.themes = themes;
        this.neighbours = neighbours;
    }

    @SchemaMapping
    @Nullable ConversationChannel channel(Insight insight) {
        return insight.conversationChannel();
    }

    @SchemaMapping
    CompletableFuture<String> inPlainWords(Insight insight, Siblings siblings) {
        return siblings.load(insight, words::of);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> raisedBy(Insight insight, Siblings siblings) {
        return neighbours.member(insight.raisedById(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Conversation> conversation(Insight insight, Siblings siblings) {
        return siblings.find(insight.conversationId(), conversations::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Account> account(Insight insight, Siblings siblings) {
        return siblings.find(insight.accountId(), accounts::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<AdvisoryGroup> advisoryGroup(Insight insight, Siblings siblings) {
        return siblings.find(insight.advisoryGroupId(), groups::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Problem> problem(Insight insight, Siblings siblings) {
        return siblings.find(insight.problemId(), problems::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(Insight insight, Siblings siblings) {
        return siblings.find(insight.themeId(), themes::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Insight>> insights(Conversation conversation, Listing listing, Siblings siblings) {
        return siblings.find(conversation.id(), parents -> insights.ofConversations(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Insight>> insights(Account account, Listing listing, Siblings siblings) {
        return siblings.find(account.id(), parents -> insights.ofAccounts(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Insight>> insights(AdvisoryGroup group, Listing listing, Siblings siblings) {
        return siblings.find(group.id(), parents -> insights.ofAdvisoryGroups(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Insight>> insights(Problem problem, Listing listing, Siblings siblings) {
        return siblings.find(problem.id(), parents -> insights.behindProblems(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Insight>> insights(Theme theme, Listing listing, Siblings siblings) {
        return siblings.find(theme.id(), parents -> insights.behindThemes(parents, listing));
    }
}
