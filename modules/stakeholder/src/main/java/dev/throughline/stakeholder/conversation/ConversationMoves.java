package dev.throughline.stakeholder.conversation;

import static dev.throughline.organisation.role.Permission.CONVERSATION_CREATE;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// How a conversation is planned, held and worded: by whose talk it is, and nobody else.
@Service
class ConversationMoves {

    private static final String PASSED = "What is planned is today or later; log what was held.";

    private final ConversationRepository repository;
    private final ConversationParticipants participants;
    private final Conversations conversations;
    private final Counterparts counterparts;
    private final Organisations organisations;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    ConversationMoves(
            ConversationRepository repository,
            ConversationParticipants participants,
            Conversations conversations,
            Counterparts counterparts,
            Organisations organisations,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.participants = participants;
        this.conversations = conversations;
        this.counterparts = counterparts;
        this.organisations = organisations;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
    }

    Conversation plan(PlanConversation plan) {
        MemberId member = access.caller();
        counterparts.inUse(plan.accountId(), plan.stakeholderId(), plan.advisoryGroupId());
        new Problems()
                .unless(!plan.plannedOn().isBefore(organisations.today()), PlatformError.INVALID, "plannedOn", PASSED)
                .refuse();
        Conversation planned = repository.insert(plan, member);
        created("planConversation", planned, participants.set(planned, plan.participantIds()));
        return planned;
    }

    Conversation log(LogConversation log) {
        MemberId member = access.caller();
        counterparts.inUse(log.accountId(), log.stakeholderId(), log.advisoryGroupId());
        Conversation logged = repository.insert(log, member, past(log.heldOn()));
        created("logConversation", logged, participants.set(logged, log.participantIds()));
        return logged;
    }

    Conversation change(ChangeConversation change) {
        Conversation before = own(change.id(), change.expectedVersion());
        Conversations.refuseCancelled(before, "id");
        counterparts.inUse(change, before);
        boolean held = before.state() == ConversationState.HELD;
        LocalDate plannedOn = change.plannedOn().value();
        new Problems()
                .unless(
                        change.channel().isOmitted() || change.channel().value() != null,
                        PlatformError.INVALID,
                        "channel",
                        "This cannot be left empty.")
                .unless(
                        change.heldOn().isOmitted() || held && change.heldOn().value() != null,
                        PlatformError.INVALID,
                        "heldOn",
                        held ? "What was held was held on a day." : "This is planned: hold it first.")
                .unless(
                        change.plannedOn().isOmitted() || !held && plannedOn != null,
                        PlatformError.INVALID,
                        "plannedOn",
                        held ? "This was held; it is planned no more." : "What is planned is planned for a day.")
                .unless(
                        held
                                || plannedOn == null
                                || plannedOn.equals(before.plannedOn())
                                || !plannedOn.isBefore(organisations.today()),
                        PlatformError.INVALID,
                        "plannedOn",
                        PASSED)
                .refuse();
        if (change.heldOn().value() != null) {
            past(change.heldOn().value());
        }
        Colleagues colleagues = change.participantIds().isOmitted()
                ? Colleagues.UNTOUCHED
                : participants.set(before, change.participantIds().value());
        Conversation after = repository.update(change, colleagues.changed());
        if (changes.record("changeConversation", colleagues.were(before), colleagues.are(after), change.reason())) {
            facts.publishEvent(new ConversationReworded(after, change.reason()));
        }
        return after;
    }

    Conversation hold(HoldConversation hold) {
        Conversation before = own(hold.id(), hold.expectedVersion());
        Moves.expect(before.state(), ConversationState.HELD);
        Conversation after = repository.hold(before.id(), past(hold.heldOn()));
        changes.record("holdConversation", before, after, hold.reason());
        return after;
    }

    /// What somebody has planned who is gone, anybody may cancel who talks to customers.
    Conversation cancel(CancelConversation cancel) {
        Conversation before = repository.lock(cancel.id(), "id");
        access.demand(
                before.memberId().equals(access.caller())
                        || !conversations.leftBehind(Set.of(before)).isEmpty(),
                CONVERSATION_CREATE);
        Versions.expect(cancel.expectedVersion(), before);
        Moves.expect(before.state(), ConversationState.CANCELLED);
        Conversation after = repository.cancel(before.id());
        changes.record("cancelConversation", before, after, cancel.reason());
        return after;
    }

    private void created(String action, Conversation conversation, Colleagues colleagues) {
        changes.record(action, null, colleagues.are(conversation), null);
    }

    private Conversation own(ConversationId id, @Nullable Integer expectedVersion) {
        Conversation conversation = repository.lock(id, "id");
        access.demand(conversation.memberId().equals(access.caller()), CONVERSATION_CREATE);
        Versions.expect(expectedVersion, conversation);
        return conversation;
    }

    /// The day itself, or today where none is given, in the organisation's time zone.
    private LocalDate past(@Nullable LocalDate heldOn) {
        LocalDate today = organisations.today();
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
}
