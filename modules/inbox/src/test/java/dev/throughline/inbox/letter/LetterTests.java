package dev.throughline.inbox.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.inbox.notification.Notification;
import dev.throughline.inbox.notification.Notifications;
import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.security.Acting;
import dev.throughline.platform.tenancy.TenantTransactions;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Letters through a real mail server, which is also away at times.
@ModuleTest
@DirtiesContext
class LetterTests {

    private final Task digests;
    private final Task letters;
    private final Letters service;
    private final Notifications notifications;
    private final TenantTransactions transactions;
    private final Acting acting;
    private final SmartLifecycle queue;
    private final TestOrganisation organisation;
    private final Actor cpo;
    private final Mailbox mailbox;

    LetterTests(
            Actors actors,
            @Qualifier("digestTask") Task digests,
            @Qualifier("letterTask") Task letters,
            Letters service,
            Notifications notifications,
            TenantTransactions transactions,
            Acting acting,
            @Qualifier("taskQueue") SmartLifecycle queue) {
        this.digests = digests;
        this.letters = letters;
        this.service = service;
        this.notifications = notifications;
        this.transactions = transactions;
        this.acting = acting;
        this.queue = queue;
        this.organisation = actors.organisation();
        this.cpo = organisation.as("CPO");
        this.mailbox = new Mailbox(organisation, cpo);
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        Mailbox.open(registry);
    }

    @AfterAll
    static void close() {
        Mailbox.close();
    }

    @AfterEach
    void empty() throws Exception {
        Mailbox.empty();
        if (!queue.isRunning()) {
            queue.start();
        }
    }

    @Test
    void sendsADigestOfWhatMovedOnceADay() throws Exception {
        Instant morning = Mailbox.morning(1);
        look(morning);
        MimeMessage mail = mailbox.received(1).getFirst();
        assertThat(mail.getSubject()).endsWith("1 thing moved").contains(organisation.slug());
        assertThat(mail.getFrom()[0]).hasToString("Product <letters@product.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(Mailbox.text(mail))
                .contains("Hello", "What moved", "You have the role", "https://product.example/inbox");
        assertThat(Mailbox.html(mail)).contains("<h2>What moved</h2>", "<bdi>", "You have the role");
        assertThat(mailbox.states()).containsExactly("SENT");

        look(morning);
        look(Mailbox.morning(2));
        mailbox.settled();
        assertThat(mailbox.received(1)).as("nothing has moved since").hasSize(1);
        assertThat(mailbox.states()).containsExactlyInAnyOrder("SENT", "EMPTY");

        mailbox.grant("VP");
        look(Mailbox.morning(3));
        assertThat(mailbox.received(2)).hasSize(2);
        assertThat(cpo.ask("{ inbox { unreadCount } }").<Integer>get("inbox.unreadCount"))
                .as("a letter reads nothing")
                .isEqualTo(2);
    }

    @Test
    void writesNoDigestOfWhatWasRead() throws Exception {
        cpo.ask("mutation { readInbox(input: {}) { inbox { unreadCount } } }");
        look(Mailbox.morning(1));
        mailbox.settled();
        assertThat(mailbox.states()).containsExactly("EMPTY");
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void writesOneLetterOfWhatMovesSeveralTimesInARow() throws Exception {
        prefer("AT_ONCE");
        queue.stop();
        String grant = mailbox.grant("VP");
        prolong(grant, 2);
        prolong(grant, 3);
        queue.start();
        mailbox.received(1);
        mailbox.settled();
        assertThat(mailbox.mails())
                .singleElement()
                .satisfies(mail -> assertThat(Mailbox.text(mail)).contains("changed"));
    }

    @Test
    void endsALetterThatCannotGoWhereAnotherTellsTheSame() throws Exception {
        prefer("AT_ONCE");
        queue.stop();
        String grant = mailbox.grant("VP");
        TaskKey first = mailbox.letter();
        mailbox.rows("update inbox.letter set state = 'SENDING' where state = 'WAITING' returning id");
        prolong(grant, 2);
        transactions.in(first.organisation(), () -> {
            Letter letter = service.find(new LetterId(first.about())).orElseThrow();
            service.putBack(letter, List.of());
            return letter;
        });
        assertThat(mailbox.states()).containsExactlyInAnyOrder("EMPTY", "WAITING");
        queue.start();
        mailbox.received(1);
        mailbox.settled();
        assertThat(mailbox.states()).containsExactlyInAnyOrder("EMPTY", "SENT");
    }

    @Test
    void countsAsToldWhatHasNotMovedSince() throws Exception {
        queue.stop();
        mailbox.grant("VP");
        UUID id = UUID.fromString(organisation.id());
        UUID member = UUID.fromString(
                mailbox.rows("select member_id from inbox.notification").getFirst());
        List<Notification> read =
                transactions.in(id, () -> acting.as(member, () -> notifications.unmailed(List.of("ROLE"), 50)));
        mailbox.rows(
                "update inbox.notification set moved_at = moved_at + interval '1 microsecond' where id = '%s' returning id"
                        .formatted(read.getLast().id().value()));
        assertThat(transactions.in(id, () -> notifications.mailed(read, true))).isEqualTo(read.size() - 1);
    }

    @Test
    void waitsForAMailServerThatIsAway() throws Exception {
        mailbox.away(() -> {
            look(Mailbox.morning(1));
            Thread.sleep(1500);
            assertThat(mailbox.states()).containsExactly("WAITING");
        });
        assertThat(mailbox.received(1)).hasSize(1);
        mailbox.settled();
        assertThat(mailbox.states()).containsExactly("SENT");
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void isSentOnceHoweverManyTry() throws Exception {
        queue.stop();
        look(Mailbox.morning(1));
        TaskKey letter = mailbox.letter();
        List<CompletableFuture<Void>> tries = new ArrayList<>();
        for (int count = 0; count < 4; count++) {
            tries.add(CompletableFuture.runAsync(() -> letters.run(letter)));
        }
        tries.forEach(CompletableFuture::join);
        letters.run(letter);
        assertThat(mailbox.mails()).hasSize(1);
        assertThat(mailbox.states()).containsExactly("SENT");
    }

    @Test
    void isNotSentAgainWhereNobodyKnowsWhetherItWent() throws Exception {
        queue.stop();
        look(Mailbox.morning(1));
        TaskKey letter = mailbox.letter();
        mailbox.rows(
                "update inbox.letter set state = 'SENDING' where id = '" + letter.about() + "'::uuid returning 'x'");
        letters.run(letter);
        letters.run(letter);
        assertThat(mailbox.mails()).isEmpty();
        assertThat(mailbox.states()).containsExactly("UNCERTAIN");
    }

    @Test
    void keepsNamesFromWritingHeadersLinesOrElements() throws Exception {
        organisation
                .admin()
                .mutate(
                        "changeOrganisation",
                        Map.of("name", "Evil\r\nBcc: victim@mail.example\r\n\r\ntxt <img src=x onerror=alert(1)>"),
                        "organisation",
                        "name")
                .accepted();
        look(Mailbox.morning(1));
        MimeMessage mail = mailbox.received(1).getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).startsWith("Evil Bcc: victim@mail.example");
        assertThat(Mailbox.text(mail).lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(Mailbox.text(mail)).contains("\u2068Evil Bcc");
        assertThat(Mailbox.html(mail)).contains("&lt;img").doesNotContain("<img");
    }

    @Test
    void writesToNobodyWhoMayNotEnter() throws Exception {
        queue.stop();
        look(Mailbox.morning(1));
        organisation
                .admin()
                .ask(
                        "mutation ($id: ID!) { result: deactivateMember(input: {id: $id}) { userErrors { code path message } } }",
                        Map.of("id", cpo.ask("{ viewer { member { id } } }").text("viewer.member.id")))
                .accepted();
        queue.start();
        mailbox.settled();
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void keepsNewsAndSendsNoneWhileSomebodyMayNotEnter() throws Exception {
        prefer("AT_ONCE");
        String grant = mailbox.grant("VP");
        mailbox.received(1);
        mailbox.settled();
        cpo.ask("mutation { readInbox(input: {}) { inbox { unreadCount } } }");
        String member = cpo.ask("{ viewer { member { id } } }").text("viewer.member.id");
        organisation
                .admin()
                .mutate("deactivateMember", Map.of("id", member), "member", "id")
                .accepted();
        prolong(grant, 2);
        mailbox.settled();
        assertThat(mailbox.mails()).hasSize(1);
        assertThat(mailbox.states()).containsExactlyInAnyOrder("SENT", "EMPTY");
        organisation
                .admin()
                .mutate("reactivateMember", Map.of("id", member), "member", "id")
                .accepted();
        assertThat(cpo.ask("{ inbox { unreadCount } }").<Integer>get("inbox.unreadCount"))
                .as("it waits for whoever comes back")
                .isEqualTo(1);
        assertThat(mailbox.mails()).hasSize(1);
    }

    /// Somebody looks for digests, as they do at that moment.
    private void look(Instant moment) {
        digests.run(new TaskKey(UUID.fromString(organisation.id()), new UUID(0, moment.getEpochSecond())));
    }

    private void prefer(String delivery) {
        cpo.mutate("setInboxPreference", Map.of("kind", "ROLE", "delivery", delivery), "inboxPreference", "kind")
                .accepted();
    }

    private void prolong(String grant, int days) {
        String until = Instant.now().plus(days, ChronoUnit.DAYS).toString();
        organisation
                .admin()
                .mutate("changeRoleGrant", Map.of("id", grant, "until", until), "roleGrant", "id")
                .accepted();
    }
}
