package dev.throughline.stakeholder.insight;

import static dev.throughline.organisation.role.Permission.INSIGHT_OWN_READ;
import static dev.throughline.organisation.role.Permission.INSIGHT_READ;
import static dev.throughline.organisation.role.Permission.INSIGHT_TRIAGE;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.conversation.Conversation;
import dev.throughline.stakeholder.conversation.ConversationId;
import dev.throughline.stakeholder.conversation.Conversations;
import dev.throughline.stakeholder.problem.ProblemId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read all of them reads them; whoever heard something reads that.
@Service
public class Insights implements Nodes<InsightId, Insight> {

    private final InsightRepository repository;
    private final Conversations conversations;
    private final Accounts accounts;
    private final Access access;
    private final Changes changes;

    Insights(
            InsightRepository repository,
            Conversations conversations,
            Accounts accounts,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.conversations = conversations;
        this.accounts = accounts;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<InsightId> idType() {
        return InsightId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of(INSIGHT_READ.name(), INSIGHT_OWN_READ.name());
    }

    @Override
    public String historyPermission() {
        return INSIGHT_READ.name();
    }

    /// Those that the caller may read.
    @Override
    public Map<InsightId, Insight> byIds(Set<InsightId> ids) {
        Map<InsightId, Insight> found = new HashMap<>(repository.byIds(ids));
        found.values().removeIf(insight -> !access.may(INSIGHT_READ) && !own(insight));
        return found;
    }

    /// Whether the caller heard it.
    public boolean own(Insight insight) {
        return access.may(INSIGHT_OWN_READ) && insight.raisedById().equals(access.member());
    }

    Connection<Insight> page(Listing listing) {
        return repository.page(listing, reader());
    }

    Connection<Insight> queue(Listing listing) {
        return repository.queue(listing);
    }

    Map<ConversationId, Connection<Insight>> ofConversations(Set<ConversationId> parents, Listing listing) {
        return readable() ? repository.ofConversations(parents, listing, reader()) : Map.of();
    }

    Map<AccountId, Connection<Insight>> ofAccounts(Set<AccountId> parents, Listing listing) {
        return readable() ? repository.ofAccounts(parents, listing, reader()) : Map.of();
    }

    Map<AdvisoryGroupId, Connection<Insight>> ofAdvisoryGroups(Set<AdvisoryGroupId> parents, Listing listing) {
        return readable() ? repository.ofAdvisoryGroups(parents, listing, reader()) : Map.of();
    }

    Map<ProblemId, Connection<Insight>> behindProblems(Set<ProblemId> parents, Listing listing) {
        return readable() ? repository.behindProblems(parents, listing, reader()) : Map.of();
    }

    Map<ThemeId, Connection<Insight>> behindThemes(Set<ThemeId> parents, Listing listing) {
        return readable() ? repository.behindThemes(parents, listing, reader()) : Map.of();
    }

    private boolean readable() {
        return access.may(INSIGHT_READ) || access.may(INSIGHT_OWN_READ) && access.member() != null;
    }

    private @Nullable MemberId reader() {
        return access.may(INSIGHT_READ) ? null : access.caller();
    }

    /// What comes from a conversation came through its channel, from its account and its advisory group.
    Insight record(RecordInsight add) {
        MemberId raiser = access.caller();
        boolean talked = add.source() == InsightSource.CONVERSATION;
        new Problems()
                .unless(
                        talked == (add.conversationId() != null),
                        PlatformError.INVALID,
                        "conversationId",
                        talked ? "Say which conversation." : "Only what comes from a conversation names one.")
                .unless(
                        (add.source() == InsightSource.FEEDBACK) == (add.channel() != null),
                        PlatformError.INVALID,
                        "channel",
                        add.channel() == null
                                ? "Say through which channel the feedback came."
                                : "Only feedback names a channel: a conversation has its own.")
                .unless(
                        !talked || add.accountId() == null,
                        PlatformError.INVALID,
                        "accountId",
                        "A conversation says with whom it was.")
                .refuse();
        if (add.accountId() != null) {
            accounts.inUse(add.accountId(), "accountId");
        }
        Conversation conversation =
                add.conversationId() == null ? null : conversations.hold(add.conversationId(), "conversationId");
        Insight recorded = conversation == null
                ? repository.insert(add, raiser, add.channel(), add.accountId(), null)
                : repository.insert(
                        add,
                        raiser,
                        conversation.conversationChannel(),
                        conversation.accountId(),
                        conversation.advisoryGroupId());
        changes.created("recordInsight", recorded);
        return recorded;
    }

    /// Whoever heard it words it until somebody has understood it or set it aside.
    Insight change(ChangeInsight change) {
        Insight before = repository.lock(change.id(), "id");
        access.demand(access.may(INSIGHT_TRIAGE) || own(before), INSIGHT_TRIAGE);
        Versions.expect(change.expectedVersion(), before);
        new Problems()
                .unless(
                        before.state() == InsightState.NEW,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "This is %s: reopen it first.".formatted(before.state()))
                .unless(
                        before.conversationId() == null || change.accountId().isOmitted(),
                        PlatformError.INVALID,
                        "accountId",
                        "This was heard in a conversation, which says with whom it was: change that.")
                .refuse();
        AccountId account = change.accountId().value();
        if (account != null && !account.equals(before.accountId())) {
            accounts.inUse(account, "accountId");
        }
        Insight after = repository.update(change);
        changes.record("changeInsight", before, after, change.reason());
        return after;
    }
}
