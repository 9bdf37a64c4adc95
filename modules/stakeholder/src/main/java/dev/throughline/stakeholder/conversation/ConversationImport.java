package dev.throughline.stakeholder.conversation;

import static dev.throughline.organisation.role.Permission.CONVERSATION_CREATE;
import static dev.throughline.organisation.role.Permission.CONVERSATION_IMPORT;
import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.platform.jobs.JobResult;
import dev.throughline.platform.jobs.RunningJob;
import dev.throughline.platform.jobs.Work;
import dev.throughline.platform.security.Caller;
import dev.throughline.stakeholder.origin.Importing;
import dev.throughline.stakeholder.origin.Matches;
import dev.throughline.stakeholder.origin.OriginColumn;
import dev.throughline.stakeholder.origin.People;
import dev.throughline.stakeholder.origin.RowKey;
import dev.throughline.stakeholder.origin.SourceKind;
import dev.throughline.stakeholder.origin.Sources;
import dev.throughline.stakeholder.origin.Tally;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Conversations of a CRM, a calendar or a spreadsheet that were held: new ones are logged, known ones are changed
/// where a row says otherwise.
@Component
class ConversationImport implements Work {

    static final String KIND = "IMPORT_CONVERSATIONS";
    static final String ACTION = "importConversations";

    private final Importing importing;
    private final Sources sources;
    private final BroughtConversationRepository repository;
    private final Conversations conversations;
    private final Counterparts counterparts;
    private final Members members;
    private final Organisations organisations;
    private final Access access;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    ConversationImport(
            Importing importing,
            Sources sources,
            BroughtConversationRepository repository,
            Conversations conversations,
            Counterparts counterparts,
            Members members,
            Organisations organisations,
            Access access,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.importing = importing;
        this.sources = sources;
        this.repository = repository;
        this.conversations = conversations;
        this.counterparts = counterparts;
        this.members = members;
        this.organisations = organisations;
        this.access = access;
        this.changes = changes;
        this.facts = facts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return CONVERSATION_READ.name();
    }

    /// Whoever talks brings in their own.
    void admit() {
        access.demand(access.may(CONVERSATION_CREATE) || access.may(CONVERSATION_IMPORT), CONVERSATION_CREATE);
    }

    @Override
    public boolean ownIsSeen(Caller caller) {
        return true;
    }

    @Override
    public JobResult run(RunningJob job) {
        return importing.run(job, ConversationColumn.all(), this::look);
    }

    private Tally look(List<TableRow> rows, @Nullable String from) {
        admit();
        LocalDate today = organisations.today();
        Map<TableRow, RowKey<ConversationId>> keys = RowKey.of(rows, ConversationId.TYPE, from);
        List<Conversation> known = repository.lock(keys.values());
        Set<ConversationId> read = read(known, RowKey.ids(keys.values()));
        var matches = new Matches<ConversationId, Conversation>(
                known, conversation -> read.contains(conversation.id()), Conversation::origin);
        var named = counterparts.named(rows, from, known);
        Set<MemberId> owners = known.stream().map(Conversation::memberId).collect(Collectors.toSet());
        var people = People.of(access, members, CONVERSATION_IMPORT, rows, ConversationColumn.OWNER, owners);
        Map<TableRow, ConversationLine> lines = new LinkedHashMap<>();
        Map<TableRow, Conversation> there = new HashMap<>();
        keys.forEach((row, key) -> {
            Conversation before = matches.of(row, key);
            there.put(row, before);
            new ConversationRow(row, people, named, today)
                    .read(before, key.origin(), from)
                    .ifPresent(line -> lines.put(row, line));
        });
        Map<ConversationLine, Long> told = told(lines.values());
        Tally tally = new Tally();
        sources.settle(SourceKind.CONVERSATION, keys, tally);
        lines.forEach((row, line) -> {
            RowKey<ConversationId> key = Objects.requireNonNull(keys.get(row));
            if (there.get(row) == null && key.origin() == null) {
                refuseToldAlready(row, line, told);
            }
            plan(row, key, there.get(row), line, tally);
        });
        return tally;
    }

    /// Those of the named ones that the asker may read; of their own that is known without asking.
    private Set<ConversationId> read(List<Conversation> known, Set<ConversationId> named) {
        Set<ConversationId> read = new HashSet<>();
        Set<ConversationId> others = new HashSet<>();
        known.stream()
                .filter(conversation -> named.contains(conversation.id()))
                .forEach(conversation -> (conversations.own(conversation) ? read : others).add(conversation.id()));
        read.addAll(conversations.byIds(others).keySet());
        return read;
    }

    private void plan(
            TableRow row,
            RowKey<ConversationId> key,
            @Nullable Conversation before,
            ConversationLine line,
            Tally tally) {
        if (before == null) {
            tally.add(() -> changes.created(ACTION, repository.insert(line)));
        } else if (line.equals(ConversationLine.of(before))) {
            tally.leave();
        } else if (!mayChange(key, before)) {
            row.find(
                    key.id() == null ? OriginColumn.EXTERNAL_ID : OriginColumn.ID,
                    "FORBIDDEN",
                    "This is somebody else's talk, and you may not change it.");
        } else if (before.state() != ConversationState.HELD) {
            row.find(
                    ConversationColumn.HELD_ON,
                    "MOVE_NOT_ALLOWED",
                    "This conversation is %s: only what was held is brought in.".formatted(before.state()));
        } else {
            tally.change(() -> {
                Conversation after = repository.update(before.id(), line);
                changes.changed(ACTION, before, after);
                facts.publishEvent(new ConversationReworded(after, null));
            });
        }
    }

    private boolean mayChange(RowKey<ConversationId> key, Conversation before) {
        return access.may(CONVERSATION_IMPORT) && key.id() == null
                || access.may(CONVERSATION_CREATE) && before.memberId().equals(access.member());
    }

    /// What these members have told of already on the days of these lines.
    private Map<ConversationLine, Long> told(Collection<ConversationLine> lines) {
        Map<ConversationLine, Long> told = new HashMap<>();
        repository
                .held(
                        lines.stream().map(ConversationLine::member).collect(Collectors.toSet()),
                        lines.stream().map(ConversationLine::heldOn).collect(Collectors.toSet()))
                .forEach(conversation -> {
                    ConversationLine line = ConversationLine.of(conversation);
                    if (line != null) {
                        told.put(line.talk(), 0L);
                    }
                });
        return told;
    }

    private static void refuseToldAlready(TableRow row, ConversationLine line, Map<ConversationLine, Long> told) {
        Long before = told.putIfAbsent(line.talk(), row.line());
        if (before != null) {
            row.find(
                    ConversationColumn.HELD_ON,
                    "DUPLICATE",
                    before == 0
                            ? "The same talk of that day is here already; name its id to change it."
                            : "The row in line %,d tells of the same talk.".formatted(before));
        }
    }
}
