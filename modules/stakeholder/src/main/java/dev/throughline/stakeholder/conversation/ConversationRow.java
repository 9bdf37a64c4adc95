package dev.throughline.stakeholder.conversation;

import static dev.throughline.stakeholder.conversation.ConversationColumn.ACCOUNT;
import static dev.throughline.stakeholder.conversation.ConversationColumn.ACCOUNT_EXTERNAL_ID;
import static dev.throughline.stakeholder.conversation.ConversationColumn.ACCOUNT_SOURCE;
import static dev.throughline.stakeholder.conversation.ConversationColumn.ADVISORY_GROUP;
import static dev.throughline.stakeholder.conversation.ConversationColumn.AGREEMENT;
import static dev.throughline.stakeholder.conversation.ConversationColumn.CHANNEL;
import static dev.throughline.stakeholder.conversation.ConversationColumn.COUNTERPART;
import static dev.throughline.stakeholder.conversation.ConversationColumn.HELD_ON;
import static dev.throughline.stakeholder.conversation.ConversationColumn.JOBS;
import static dev.throughline.stakeholder.conversation.ConversationColumn.KIND;
import static dev.throughline.stakeholder.conversation.ConversationColumn.LEARNING_GOAL;
import static dev.throughline.stakeholder.conversation.ConversationColumn.OWNER;
import static dev.throughline.stakeholder.conversation.ConversationColumn.STAKEHOLDER;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.csv.Column;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.origin.Importing;
import dev.throughline.stakeholder.origin.Origin;
import dev.throughline.stakeholder.origin.OriginColumn;
import dev.throughline.stakeholder.origin.People;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row with what is wrong with its cells.
final class ConversationRow {

    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_COUNTERPART = 500;
    private static final int LONGEST_GOAL = 2000;
    private static final int LONGEST_AGREEMENT = 10_000;
    private static final int MOST_JOBS = 20;
    private static final int LONGEST_JOB = 1000;

    private final TableRow row;
    private final People people;
    private final NamedCounterparts counterparts;
    private final LocalDate today;

    ConversationRow(TableRow row, People people, NamedCounterparts counterparts, LocalDate today) {
        this.row = row;
        this.people = people;
        this.counterparts = counterparts;
        this.today = today;
    }

    /// The account that a row names by an id of its source, which is the row's own where it names none for it.
    static @Nullable Origin account(TableRow row, @Nullable String from) {
        String externalId = row.cell(ACCOUNT_EXTERNAL_ID);
        String source = row.cell(ACCOUNT_SOURCE);
        if (source == null) {
            source = row.cell(OriginColumn.SOURCE);
        }
        return Origin.of(source == null ? from : source, externalId);
    }

    /// What it makes of the conversation that was there before, or of none; nothing where something is wrong.
    Optional<ConversationLine> read(@Nullable Conversation before, @Nullable Origin origin, @Nullable String from) {
        ConversationKind kind = one(KIND, before == null ? null : before.kind(), ConversationKind.values());
        ConversationChannel channel =
                one(CHANNEL, before == null ? null : before.conversationChannel(), ConversationChannel.values());
        LocalDate heldOn = heldOn();
        AccountId account = account(from, before == null ? null : before.accountId());
        StakeholderId stakeholder =
                counterparts.stakeholders().of(row, STAKEHOLDER, before == null ? null : before.stakeholderId());
        AdvisoryGroupId group =
                counterparts.advisoryGroups().of(row, ADVISORY_GROUP, before == null ? null : before.advisoryGroupId());
        String counterpart = text(COUNTERPART, LONGEST_COUNTERPART, before == null ? null : before.counterpart());
        String goal = text(LEARNING_GOAL, LONGEST_GOAL, before == null ? null : before.learningGoal());
        List<String> jobs = jobs(before == null ? List.of() : before.jobs());
        String agreement = text(AGREEMENT, LONGEST_AGREEMENT, before == null ? null : before.agreement());
        MemberId owner = people.of(row, before == null ? null : before.memberId());
        if (kind == ConversationKind.STRATEGIC && goal == null) {
            row.find(
                    LEARNING_GOAL,
                    "CONVERSATION_GOAL_MISSING",
                    "A strategic talk has something to learn (S4:9): say what.");
        }
        if (Stream.of(account, stakeholder, group, counterpart).allMatch(Objects::isNull)
                && Stream.of(ACCOUNT, ACCOUNT_EXTERNAL_ID, STAKEHOLDER, ADVISORY_GROUP)
                        .allMatch(column -> row.cell(column) == null)) {
            row.find(
                    COUNTERPART,
                    "INVALID",
                    "Say with whom: an account, a stakeholder, an advisory group, or somebody else in words.");
        }
        if (before != null && owner != null && row.isSound() && !owner.equals(before.memberId())) {
            row.find(OWNER, "INVALID", "This is somebody else's talk, and that stays.");
        }
        return row.isSound() && kind != null && channel != null && heldOn != null && owner != null
                ? Optional.of(new ConversationLine(
                        kind,
                        channel,
                        heldOn,
                        owner,
                        account,
                        stakeholder,
                        group,
                        counterpart,
                        goal,
                        jobs,
                        agreement,
                        origin == null && before != null ? before.origin() : origin))
                : Optional.empty();
    }

    private <E extends Enum<E>> @Nullable E one(Column column, @Nullable E before, E[] known) {
        E one = Importing.after(row, column, before, old -> row.named(column, known));
        if (one == null && row.cell(column) == null) {
            row.find(column, "INVALID", "This cell is empty; say which one it was.");
        }
        return one;
    }

    private @Nullable String text(Column column, int most, @Nullable String before) {
        return Importing.text(row, column, most, before);
    }

    private @Nullable LocalDate heldOn() {
        LocalDate day = row.day(HELD_ON);
        if (day == null && row.cell(HELD_ON) == null) {
            row.find(HELD_ON, "INVALID", "What was held was held on a day; this cell is empty.");
        } else if (day != null && day.isAfter(today)) {
            row.find(
                    HELD_ON,
                    "INVALID",
                    "Today is %s in your organisation: what was held was held by then.".formatted(today));
        }
        return day;
    }

    private @Nullable AccountId account(@Nullable String from, @Nullable AccountId former) {
        row.text(ACCOUNT_SOURCE, LONGEST_SOURCE);
        if (row.text(ACCOUNT_EXTERNAL_ID, LONGEST_ID) == null) {
            return row.has(ACCOUNT) || !row.has(ACCOUNT_EXTERNAL_ID)
                    ? counterparts.accounts().named(row, ACCOUNT, former)
                    : null;
        }
        Origin brought = account(row, from);
        if (brought == null) {
            row.find(
                    ACCOUNT_EXTERNAL_ID,
                    "SOURCE_MISSING",
                    "An id means nothing without the system that gave it: name the account's source, or one for all rows.");
            return null;
        }
        return counterparts.accounts().brought(row, ACCOUNT_EXTERNAL_ID, brought, former);
    }

    /// One in a line; those that are there already stay as they are written, also over several lines.
    private List<String> jobs(List<String> before) {
        if (!row.has(JOBS)) {
            return before;
        }
        List<String> jobs = lines(row.text(JOBS, MOST_JOBS * (LONGEST_JOB + 1)));
        if (jobs.equals(lines(String.join("\n", before)))) {
            return before;
        }
        if (jobs.size() > MOST_JOBS) {
            row.find(JOBS, "INVALID", "At most %d can be listed.".formatted(MOST_JOBS));
        }
        if (jobs.stream().anyMatch(job -> job.codePointCount(0, job.length()) > LONGEST_JOB)) {
            row.find(JOBS, "TEXT_LENGTH", "Each of these has 1 to 1,000 characters.");
        }
        return jobs;
    }

    private static List<String> lines(@Nullable String cell) {
        return cell == null
                ? List.of()
                : cell.lines().map(String::strip).filter(job -> !job.isEmpty()).toList();
    }
}
