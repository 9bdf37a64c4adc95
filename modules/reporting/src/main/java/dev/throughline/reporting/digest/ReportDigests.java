package dev.throughline.reporting.digest;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.ChangeRecorded;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.jobs.Tasks;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Knows who wants to be told what, and leaves a task for the next letter of each, named by the letter: two that leave
/// one leave one.
@Service
public class ReportDigests {

    static final String TASK = "report-letter";
    private static final int USUAL_HOUR = 8;

    private final ReportDigestRepository repository;
    private final ReportLetterRepository letters;
    private final Organisations organisations;
    private final Access access;
    private final Tasks tasks;
    private final TenantTransactions transactions;

    ReportDigests(
            ReportDigestRepository repository,
            ReportLetterRepository letters,
            Organisations organisations,
            Access access,
            Tasks tasks,
            TenantTransactions transactions) {
        this.repository = repository;
        this.letters = letters;
        this.organisations = organisations;
        this.access = access;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    Map<MemberId, List<ReportDigest>> of(Set<MemberId> members) {
        Map<MemberId, List<ReportDigest>> found = repository.of(members);
        return members.stream()
                .collect(Collectors.toMap(member -> member, member -> found.getOrDefault(member, List.of())));
    }

    Map<ReportDigest, Instant> nextAt(Set<ReportDigest> wanted) {
        ZoneId zone = zone();
        Instant now = Instant.now();
        return wanted.stream().collect(Collectors.toMap(digest -> digest, digest -> digest.after(now, zone)));
    }

    ReportDigest set(SetReportDigest set) {
        MemberId member = access.caller();
        new Problems()
                .unless(
                        set.businessLineId() == null || set.teamId() == null,
                        PlatformError.INVALID,
                        "teamId",
                        "A digest is about a business line or about a team.")
                .refuse();
        ReportDigest digest = repository.set(
                member,
                set,
                Objects.requireNonNullElse(set.weekday(), DayOfWeek.MONDAY),
                Objects.requireNonNullElse(set.hour(), USUAL_HOUR));
        leave(digest, Instant.now());
        return digest;
    }

    /// However often it is asked for.
    List<ReportDigest> end(EndReportDigest end) {
        MemberId member = access.caller();
        repository.end(member, end.businessLineId(), end.teamId());
        return Objects.requireNonNull(of(Set.of(member)).get(member));
    }

    /// What the link in a letter does.
    boolean end(String link) {
        return letters.behind(link)
                .map(digest -> {
                    repository.end(digest);
                    return true;
                })
                .orElse(false);
    }

    boolean knows(String link) {
        return letters.behind(link).isPresent();
    }

    /// Has the next letter written when it is due.
    void leave(ReportDigest digest, Instant after) {
        Instant due = digest.after(after, zone());
        letters.next(digest.id(), due)
                .ifPresent(letter -> tasks.schedule(TASK, new TaskKey(transactions.bound(), letter.value()), due));
    }

    /// Who has left gets no letter any more.
    @EventListener
    void on(ChangeRecorded fact) {
        if (fact.after() instanceof Member gone && gone.archivedAt() != null) {
            repository.forget(gone.id());
        }
    }

    private ZoneId zone() {
        return ZoneId.of(organisations.current().timeZone());
    }
}
