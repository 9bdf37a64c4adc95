package dev.throughline.stakeholder.conversation;

import static dev.throughline.organisation.role.Permission.CONVERSATION_CREATE;
import static dev.throughline.organisation.role.Permission.CONVERSATION_OWN_READ;
import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Accounts;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.advisory.AdvisoryGroups;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import dev.throughline.stakeholder.stakeholder.Stakeholders;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.stereotype.Service;

/// Whoever may read all of them reads them; whoever talks reads their own, and words them.
@Service
public class Conversations implements Nodes<ConversationId, Conversation> {

    private final ConversationRepository repository;
    private final ConversationNoteRepository notes;
    private final Accounts accounts;
    private final Stakeholders stakeholders;
    private final AdvisoryGroups groups;
    private final Organisations organisations;
    private final Access access;
    private final Changes changes;

    Conversations(
            ConversationRepository repository,
            ConversationNoteRepository notes,
            Accounts accounts,
            Stakeholders stakeholders,
            AdvisoryGroups groups,
            Organisations organisations,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.notes = notes;
        this.accounts = accounts;
        this.stakeholders = stakeholders;
        this.groups = groups;
        this.organisations = organisations;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<ConversationId> idType() {
        return ConversationId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of(CONVERSATION_READ.name(), CONVERSATION_OWN_READ.name());
    }

    /// Those that the caller may read.
    @Override
    public Map<ConversationId, Conversation> byIds(Set<ConversationId> ids) {
        Map<ConversationId, Conversation> found = new HashMap<>(repository.byIds(ids));
        found.values().removeIf(conversation -> !reads(conversation));
        return found;
    }

    /// Whether it is the caller who talks.
    public boolean own(Conversation conversation) {
        return access.may(CONVERSATION_OWN_READ) && conversation.memberId().equals(access.member());
    }

    private boolean reads(Conversation conversation) {
        return access.may(CONVERSATION_READ) || own(conversation);
    }

    Connection<Conversation> page(Listing listing) {
        return repository.page(listing, reader());
    }

    Map<AccountId, Connection<Conversation>> withAccounts(Set<AccountId> parents, Listing listing) {
        return repository.withAccounts(parents, listing, reader());
    }

    Map<StakeholderId, Connection<Conversation>> withStakeholders(Set<StakeholderId> parents, Listing listing) {
        return repository.withStakeholders(parents, listing, reader());
    }

    Map<AdvisoryGroupId, Connection<Conversation>> withAdvisoryGroups(Set<AdvisoryGroupId> parents, Listing listing) {
        return repository.withAdvisoryGroups(parents, listing, reader());
    }

    private @Nullable MemberId reader() {
        return access.may(CONVERSATION_READ) ? null : access.caller();
    }

    /// The one that is named, held for something that hangs on it; refused where the caller may not read it, or where
    /// it
    /// was cancelled.
    public Conversation hold(ConversationId id, String path) {
        Conversation held = repository.lock(id, path);
        access.demand(reads(held), CONVERSATION_READ);
        refuseCancelled(held, path);
        return held;
    }

    Conversation plan(PlanConversation plan) {
        MemberId member = access.caller();
        hold(plan.accountId(), plan.stakeholderId());
        hold(plan.advisoryGroupId());
        new Problems()
                .unless(
                        !plan.plannedOn().isBefore(today()),
                        PlatformError.INVALID,
                        "plannedOn",
                        "What is planned is today or later; log what was held.")
                .refuse();
        Conversation planned = repository.insert(plan, member);
        changes.created("planConversation", planned);
        return planned;
    }

    Conversation log(LogConversation log) {
        MemberId member = access.caller();
        hold(log.accountId(), log.stakeholderId());
        hold(log.advisoryGroupId());
        Conversation logged = repository.insert(log, member, past(log.heldOn()));
        changes.created("logConversation", logged);
        return logged;
    }

    Conversation change(ChangeConversation change) {
        Conversation before = own(change.id(), change.expectedVersion());
        refuseCancelled(before, "id");
        hold(another(change.accountId(), before.accountId()), another(change.stakeholderId(), before.stakeholderId()));
        hold(another(change.advisoryGroupId(), before.advisoryGroupId()));
        boolean held = before.state() == ConversationState.HELD;
        new Problems()
                .unless(
                        change.heldOn().isOmitted() || held && change.heldOn().value() != null,
                        PlatformError.INVALID,
                        "heldOn",
                        held ? "What was held was held on a day." : "This is planned: hold it first.")
                .unless(
                        change.plannedOn().isOmitted()
                                || !held && change.plannedOn().value() != null,
                        PlatformError.INVALID,
                        "plannedOn",
                        held ? "This was held; it is planned no more." : "What is planned is planned for a day.")
                .refuse();
        if (change.heldOn().value() != null) {
            past(change.heldOn().value());
        }
        Conversation after = repository.update(change);
        changes.record("changeConversation", before, after, change.reason());
        return after;
    }

    Conversation held(HoldConversation hold) {
        Conversation before = own(hold.id(), hold.expectedVersion());
        Moves.expect(before.state(), ConversationState.HELD);
        Conversation after = repository.hold(before.id(), past(hold.heldOn()));
        changes.record("holdConversation", before, after, hold.reason());
        return after;
    }

    Conversation cancel(CancelConversation cancel) {
        Conversation before = own(cancel.id(), cancel.expectedVersion());
        Moves.expect(before.state(), ConversationState.CANCELLED);
        Conversation after = repository.cancel(before.id());
        changes.record("cancelConversation", before, after, cancel.reason());
        return after;
    }

    /// Neither the version nor the history tells that there is a note.
    Conversation annotate(AnnotateConversation annotate) {
        MemberId author = access.caller();
        Conversation conversation = repository.lock(annotate.id(), "id");
        access.demand(reads(conversation), CONVERSATION_READ);
        if (annotate.privateNote() == null) {
            notes.remove(author, conversation.id());
        } else {
            notes.put(author, conversation.id(), annotate.privateNote());
        }
        return conversation;
    }

    /// What the caller wrote down for themselves; nothing of anybody else.
    Map<ConversationId, String> notes(Set<ConversationId> conversations) {
        MemberId author = access.member();
        return author == null ? Map.of() : notes.of(author, conversations);
    }

    private Conversation own(ConversationId id, @Nullable Integer expectedVersion) {
        Conversation conversation = repository.lock(id, "id");
        access.demand(conversation.memberId().equals(access.caller()), CONVERSATION_CREATE);
        Versions.expect(expectedVersion, conversation);
        return conversation;
    }

    /// What is named anew; what stays may have been archived meanwhile.
    private static <T> @Nullable T another(ArgumentValue<T> named, @Nullable T before) {
        T value = named.value();
        return Objects.equals(value, before) ? null : value;
    }

    private void hold(@Nullable AccountId account, @Nullable StakeholderId stakeholder) {
        if (account != null) {
            accounts.inUse(account, "accountId");
        }
        if (stakeholder != null) {
            stakeholders.inUse(stakeholder, "stakeholderId");
        }
    }

    private void hold(@Nullable AdvisoryGroupId group) {
        if (group != null) {
            groups.inUse(group, "advisoryGroupId");
        }
    }

    /// The day itself, or today where none is given, in the organisation's time zone.
    private LocalDate past(@Nullable LocalDate heldOn) {
        LocalDate today = today();
        LocalDate day = Objects.requireNonNullElse(heldOn, today);
        new Problems()
                .unless(
                        !day.isAfter(today),
                        PlatformError.INVALID,
                        "heldOn",
                        "Today is %s in your organisation: what was held was held by then.".formatted(today))
                .refuse();
        return day;
    }

    private LocalDate today() {
        return LocalDate.now(ZoneId.of(organisations.current().timeZone()));
    }

    private static void refuseCancelled(Conversation conversation, String path) {
        new Problems()
                .unless(
                        conversation.state() != ConversationState.CANCELLED,
                        PlatformError.MOVE_NOT_ALLOWED,
                        path,
                        "This conversation was cancelled; nothing is added to it any more.")
                .refuse();
    }
}
