package dev.throughline.stakeholder.update;

import static dev.throughline.organisation.role.Permission.STAKEHOLDER_CHANGE;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.stakeholder.StakeholderError;
import dev.throughline.stakeholder.engagement.Agendas;
import dev.throughline.stakeholder.engagement.Concern;
import dev.throughline.stakeholder.engagement.Concerns;
import dev.throughline.stakeholder.engagement.Developments;
import dev.throughline.stakeholder.engagement.Engagement;
import dev.throughline.stakeholder.engagement.EngagementId;
import dev.throughline.stakeholder.engagement.Engagements;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import dev.throughline.stakeholder.stakeholder.Stakeholders;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What becomes of a status update: one person drafts, words and sends it, those to whom it was sent read it. Apart
/// from [StatusUpdates], since it looks at nodes of any type, and these are nodes themselves.
@Service
class StatusUpdateMoves {

    private static final int MOST_RECIPIENTS = 100;

    private final StatusUpdates updates;
    private final StatusUpdateRepository repository;
    private final SentenceRepository sentences;
    private final RecipientRepository recipients;
    private final Drafts drafts;
    private final Agendas agendas;
    private final Developments developments;
    private final Engagements engagements;
    private final Stakeholders stakeholders;
    private final Concerns concerns;
    private final Members people;
    private final Access access;
    private final Changes changes;

    StatusUpdateMoves(
            StatusUpdates updates,
            StatusUpdateRepository repository,
            SentenceRepository sentences,
            RecipientRepository recipients,
            Drafts drafts,
            Agendas agendas,
            Developments developments,
            Engagements engagements,
            Stakeholders stakeholders,
            Concerns concerns,
            Members people,
            Access access,
            Changes changes) {
        this.updates = updates;
        this.repository = repository;
        this.sentences = sentences;
        this.recipients = recipients;
        this.drafts = drafts;
        this.agendas = agendas;
        this.developments = developments;
        this.engagements = engagements;
        this.stakeholders = stakeholders;
        this.concerns = concerns;
        this.people = people;
        this.access = access;
        this.changes = changes;
    }

    /// From what has moved on, or from what is to be corrected.
    StatusUpdate draft(DraftStatusUpdate draft) {
        MemberId author = access.caller();
        refuseTwoConcerns(draft);
        StatusUpdate former = draft.supersedesId() == null ? null : readable(draft.supersedesId());
        StatusUpdate after;
        if (former != null) {
            after = repository.insert(draft.title(), author, former.engagementId(), former.concern(), former.id());
            sentences.set(after.id(), sentences.of(former.id()));
        } else if (draft.engagementId() != null) {
            Engagement engagement = meeting(draft.engagementId());
            after = repository.insert(draft.title(), author, engagement.id(), engagement.concern(), null);
            sentences.set(after.id(), drafts.from(agendas.all(engagement)));
        } else {
            Concern concern = draft.concern();
            concerns.inUse(concern);
            Instant last = repository.lastSent(concern);
            after = repository.insert(draft.title(), author, null, concern, null);
            sentences.set(after.id(), drafts.from(developments.since(last, concern)));
        }
        changes.created("draftStatusUpdate", after);
        return after;
    }

    /// What it corrects, or the meeting, says already what it is about.
    private static void refuseTwoConcerns(DraftStatusUpdate draft) {
        new Problems()
                .unless(
                        draft.supersedesId() == null || draft.engagementId() == null,
                        PlatformError.INVALID,
                        "engagementId",
                        "A correction belongs to the meeting of what it corrects: name none.")
                .unless(
                        draft.concern().everything() || draft.supersedesId() == null && draft.engagementId() == null,
                        PlatformError.INVALID,
                        draft.supersedesId() == null ? "engagementId" : "supersedesId",
                        "It is about what this is about: name no line, team or challenge beside it.")
                .refuse();
    }

    private Engagement meeting(EngagementId id) {
        Engagement engagement = engagements.byIds(Set.of(id)).get(id);
        if (engagement == null) {
            throw Refusal.notFound("engagementId");
        }
        return engagement;
    }

    /// What was sent or dropped stays as it is.
    StatusUpdate change(ChangeStatusUpdate change) {
        StatusUpdate before = written(change.id(), change.expectedVersion());
        new Problems()
                .unless(
                        before.state() == StatusUpdateState.DRAFT,
                        PlatformError.MOVE_NOT_ALLOWED,
                        "id",
                        "This is %s and stays as it is: draft another one that corrects it.".formatted(before.state()))
                .unless(
                        change.sentences().isOmitted() || change.sentences().value() != null,
                        PlatformError.INVALID,
                        "sentences",
                        "This cannot be left empty.")
                .refuse();
        boolean otherwise = false;
        List<WordSentence> wanted = change.sentences().value();
        if (wanted != null) {
            List<Draft> former = sentences.of(before.id());
            List<Draft> reworded = drafts.reworded(wanted, former);
            otherwise = !reworded.equals(former);
            if (otherwise) {
                sentences.set(before.id(), reworded);
            }
        }
        StatusUpdate after = repository.update(change, otherwise);
        changes.record("changeStatusUpdate", before, after, change.reason());
        return after;
    }

    /// What it corrects is superseded by the same move, and whoever has that has this one, too, as far as they are
    /// here.
    StatusUpdate send(SendStatusUpdate send) {
        StatusUpdate before = written(send.id(), send.expectedVersion());
        Moves.expect(before.state(), StatusUpdateState.SENT);
        int readers = send.stakeholders().size() + send.members().size();
        new Problems()
                .unless(
                        readers <= MOST_RECIPIENTS && (readers > 0 || before.supersedesId() != null),
                        PlatformError.INVALID,
                        "stakeholderIds",
                        "Name 1 to %d readers, stakeholders or members.".formatted(MOST_RECIPIENTS))
                .refuse();
        people.refuseGone(send.members(), Set.of(), "memberIds");
        stakeholders.inUse(send.stakeholders(), "stakeholderIds");
        Set<StakeholderId> stakeholderReaders = new HashSet<>(send.stakeholders());
        Set<MemberId> memberReaders = new HashSet<>(send.members());
        if (before.supersedesId() != null) {
            StatusUpdate former = sent(before.supersedesId(), "id");
            stakeholderReaders.addAll(recipients.stakeholders(former.id()));
            Set<MemberId> had = recipients.members(former.id());
            memberReaders.addAll(had);
            memberReaders.removeAll(people.gone(had));
            changes.record(
                    "sendStatusUpdate",
                    former,
                    repository.move(former.id(), StatusUpdateState.SUPERSEDED),
                    send.reason());
        }
        recipients.add(before.id(), stakeholderReaders, memberReaders);
        StatusUpdate after = repository.send(before.id());
        changes.record("sendStatusUpdate", before, after, send.reason());
        return after;
    }

    /// What somebody has left unfinished who may finish it no more, anybody may drop who writes status updates.
    StatusUpdate drop(DropStatusUpdate drop) {
        StatusUpdate before = locked(drop.id(), drop.expectedVersion());
        if (updates.leftBehind(Set.of(before)).isEmpty()) {
            refuseAnother(before);
        }
        Moves.expect(before.state(), StatusUpdateState.DROPPED);
        StatusUpdate after = repository.move(before.id(), StatusUpdateState.DROPPED);
        changes.record("dropStatusUpdate", before, after, drop.reason());
        return after;
    }

    /// It leaves no trace in the history, which other readers read too.
    StatusUpdate read(ReadStatusUpdate read) {
        MemberId reader = access.caller();
        StatusUpdate update = repository.byIds(Set.of(read.id())).get(read.id());
        if (update == null || recipients.sentTo(Set.of(read.id()), reader).isEmpty()) {
            throw Refusal.notFound("id");
        }
        recipients.read(update.id(), reader);
        return update;
    }

    private StatusUpdate written(StatusUpdateId id, @Nullable Integer expectedVersion) {
        StatusUpdate update = locked(id, expectedVersion);
        refuseAnother(update);
        return update;
    }

    private StatusUpdate locked(StatusUpdateId id, @Nullable Integer expectedVersion) {
        StatusUpdate update = repository.lock(id, "id");
        access.demand(access.may(STAKEHOLDER_CHANGE), STAKEHOLDER_CHANGE);
        Versions.expect(expectedVersion, update);
        return update;
    }

    private void refuseAnother(StatusUpdate update) {
        new Problems()
                .unless(
                        update.authorId().equals(access.caller()),
                        StakeholderError.STATUS_UPDATE_OF_ANOTHER,
                        "id",
                        "One person writes this status update, and it is not you: draft one of your own.")
                .refuse();
    }

    /// A correction begins with its sentences.
    private StatusUpdate readable(StatusUpdateId id) {
        if (!updates.byIds(Set.of(id)).containsKey(id)) {
            throw Refusal.notFound("supersedesId");
        }
        return sent(id, "supersedesId");
    }

    /// Only what was sent is corrected, and once.
    private StatusUpdate sent(StatusUpdateId id, String path) {
        StatusUpdate former = repository.lock(id, path);
        new Problems()
                .unless(
                        former.state() == StatusUpdateState.SENT,
                        PlatformError.MOVE_NOT_ALLOWED,
                        path,
                        "That one is %s: only what was sent is corrected, and once.".formatted(former.state()))
                .refuse();
        return former;
    }
}
