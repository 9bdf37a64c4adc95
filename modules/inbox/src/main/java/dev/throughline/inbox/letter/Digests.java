package dev.throughline.inbox.letter;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.OrganisationFounded;
import dev.throughline.organisation.tenant.OrganisationState;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.jobs.Tasks;
import dev.throughline.platform.mail.MailRoom;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Knows when members want digests, and has each written when it is due. Whoever looks for that leaves a task for the
/// next time that something is due, named by that moment, so that two who look leave one.
@Service
class Digests {

    static final String TASK = "inbox-digests";
    private static final Duration LATE = Duration.ofHours(12);
    private static final int QUIET_HOUR = 3;

    private final DigestRepository repository;
    private final LetterRepository letters;
    private final Organisations organisations;
    private final Members members;
    private final MailRoom room;
    private final Tasks tasks;
    private final TenantTransactions transactions;
    private final Access access;

    Digests(
            DigestRepository repository,
            LetterRepository letters,
            Organisations organisations,
            Members members,
            MailRoom room,
            Tasks tasks,
            TenantTransactions transactions,
            Access access) {
        this.repository = repository;
        this.letters = letters;
        this.organisations = organisations;
        this.members = members;
        this.room = room;
        this.tasks = tasks;
        this.transactions = transactions;
        this.access = access;
    }

    Map<MemberId, DigestSchedule> of(Set<MemberId> wanted) {
        ZoneId zone = zone();
        Map<MemberId, DigestSchedule> schedules = new HashMap<>(repository.of(wanted, zone));
        wanted.forEach(member -> schedules.putIfAbsent(member, DigestSchedule.usual(zone)));
        return schedules;
    }

    /// Of the member's days.
    ZoneId zone(MemberId member) {
        return of(member).zone();
    }

    boolean wanted(MemberId member) {
        return of(member).frequency() != DigestFrequency.NEVER;
    }

    private DigestSchedule of(MemberId member) {
        return Objects.requireNonNull(of(Set.of(member)).get(member));
    }

    /// What is left out is as usual.
    DigestSchedule set(SetDigestSchedule set) {
        MemberId member = access.caller();
        Problems problems = new Problems();
        Organisations.refuseUnknown(problems, set.timeZone());
        problems.refuse();
        ZoneId zone = set.timeZone() == null ? zone() : ZoneId.of(set.timeZone());
        DigestSchedule usual = DigestSchedule.usual(zone);
        int hour = Objects.requireNonNullElse(set.hour(), usual.hour());
        DayOfWeek weekday = Objects.requireNonNullElse(set.weekday(), usual.weekday());
        DigestSchedule schedule =
                new DigestSchedule(set.frequency(), weekday, hour, set.timeZone(), zone, Instant.now());
        repository.set(member, schedule);
        schedule.after(Instant.now()).ifPresent(this::lookAt);
        return schedule;
    }

    /// What a link in a digest asks for: no more digests.
    void end(MemberId member) {
        DigestSchedule before = of(member);
        repository.set(
                member,
                new DigestSchedule(
                        DigestFrequency.NEVER,
                        before.weekday(),
                        before.hour(),
                        before.timeZone(),
                        before.zone(),
                        Instant.now()));
    }

    void forget(MemberId member) {
        repository.forget(member);
    }

    @EventListener
    void on(OrganisationFounded fact) {
        Instant now = Instant.now();
        lookAt(earlier(DigestSchedule.usual(zone()).after(now), quiet(now)));
    }

    /// In a transaction of the organisation: has what is due by now written, and leaves word for the next time.
    void look(Organisation organisation, Instant now) {
        ZoneId zone = ZoneId.of(organisation.timeZone());
        Instant next = quiet(now);
        if (room.isOpen() && organisation.state() == OrganisationState.ACTIVE) {
            Map<MemberId, DigestSchedule> said = repository.all(zone);
            Map<MemberId, LocalDate> due = new HashMap<>();
            for (Member member : members.entering()) {
                DigestSchedule schedule = said.getOrDefault(member.id(), DigestSchedule.usual(zone));
                Instant since = schedule.since().isAfter(member.createdAt()) ? schedule.since() : member.createdAt();
                schedule.due(now, LATE)
                        .filter(day ->
                                !schedule.after(since).orElse(Instant.MAX).isAfter(now))
                        .ifPresent(day -> due.put(member.id(), day));
                next = earlier(schedule.after(now), next);
            }
            letters.digests(due).forEach(letter -> tasks.schedule(Letters.TASK, key(letter.value()), Instant.now()));
        }
        lookAt(next);
    }

    private static Instant earlier(Optional<Instant> slot, Instant other) {
        return slot.filter(other::isAfter).orElse(other);
    }

    private void lookAt(Instant moment) {
        tasks.schedule(TASK, key(new UUID(0, moment.getEpochSecond())), moment);
    }

    private TaskKey key(UUID about) {
        return new TaskKey(transactions.bound(), about);
    }

    private ZoneId zone() {
        return ZoneId.of(organisations.current().timeZone());
    }

    /// Once a day in any case, since old things are removed, too.
    private static Instant quiet(Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS).plus(QUIET_HOUR, ChronoUnit.HOURS);
        return today.isAfter(now) ? today : today.plus(1, ChronoUnit.DAYS);
    }
}
