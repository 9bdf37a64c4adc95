package dev.throughline.stakeholder.conversation;

import static dev.throughline.organisation.role.Permission.CONVERSATION_OWN_READ;
import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.csv.Column;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.Caller;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.advisory.AdvisoryGroup;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.origin.Exporting;
import dev.throughline.stakeholder.origin.OriginColumn;
import dev.throughline.stakeholder.stakeholder.Stakeholder;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the conversations that were held and that the asker may read, so that what is imported again changes nothing.
/// What somebody wrote down for themselves stands elsewhere and is not written, not even for them.
@Component
class ConversationExport implements Work, Exporting.Shelf<Conversation> {

    static final String KIND = "EXPORT_CONVERSATIONS";

    private final Exporting exporting;
    private final BroughtConversationRepository repository;
    private final Conversations conversations;
    private final Counterparts counterparts;

    ConversationExport(
            Exporting exporting,
            BroughtConversationRepository repository,
            Conversations conversations,
            Counterparts counterparts) {
        this.exporting = exporting;
        this.repository = repository;
        this.conversations = conversations;
        this.counterparts = counterparts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return CONVERSATION_READ.name();
    }

    @Override
    public boolean ownIsSeen(Caller caller) {
        return caller.may(permission()) || caller.may(CONVERSATION_OWN_READ.name());
    }

    @Override
    public JobResult run(RunningJob job) {
        return exporting.run(job, "conversation", "conversations", ConversationColumn.all(), this);
    }

    @Override
    public List<Conversation> after(@Nullable Conversation last, int most) {
        return repository.heldAfter(last == null ? null : last.id(), conversations.reader(), most);
    }

    @Override
    public BiFunction<Column, Conversation, @Nullable String> cells(List<Conversation> some) {
        Map<AccountId, Account> accounts = counterparts.accounts(some);
        Map<StakeholderId, Stakeholder> stakeholders = counterparts.stakeholders(some);
        Map<AdvisoryGroupId, AdvisoryGroup> groups = counterparts.advisoryGroups(some);
        Map<MemberId, String> owners = exporting.emails(some, Conversation::memberId);
        return (column, conversation) -> text(
                column,
                conversation,
                with(accounts, conversation.accountId()),
                with(stakeholders, conversation.stakeholderId()),
                with(groups, conversation.advisoryGroupId()),
                owners.get(conversation.memberId()));
    }

    private static <I, N> @Nullable N with(Map<I, N> named, @Nullable I id) {
        return id == null ? null : named.get(id);
    }

    private static @Nullable String text(
            Column column,
            Conversation conversation,
            @Nullable Account account,
            @Nullable Stakeholder stakeholder,
            @Nullable AdvisoryGroup group,
            @Nullable String owner) {
        return switch (column) {
            case OriginColumn.ID -> conversation.id().toString();
            case OriginColumn.SOURCE -> conversation.source();
            case OriginColumn.EXTERNAL_ID -> conversation.externalId();
            case ConversationColumn.KIND -> conversation.kind().name();
            case ConversationColumn.CHANNEL ->
                conversation.conversationChannel().name();
            case ConversationColumn.HELD_ON -> String.valueOf(conversation.heldOn());
            case ConversationColumn.ACCOUNT -> account == null ? null : account.name();
            case ConversationColumn.ACCOUNT_SOURCE -> account == null ? null : account.source();
            case ConversationColumn.ACCOUNT_EXTERNAL_ID -> account == null ? null : account.externalId();
            case ConversationColumn.STAKEHOLDER -> stakeholder == null ? null : stakeholder.name();
            case ConversationColumn.ADVISORY_GROUP -> group == null ? null : group.name();
            case ConversationColumn.COUNTERPART -> conversation.counterpart();
            case ConversationColumn.LEARNING_GOAL -> conversation.learningGoal();
            case ConversationColumn.JOBS -> String.join("\n", conversation.jobs());
            case ConversationColumn.AGREEMENT -> conversation.agreement();
            case ConversationColumn.OWNER -> owner;
            default -> throw new IllegalStateException(column.name());
        };
    }
}
