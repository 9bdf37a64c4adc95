package dev.throughline.inbox.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static GreenMail server = server(0);

    private final Task digests;
    private final Task letters;
    private final SmartLifecycle queue;
    private final URI endpoint;
    private final TestOrganisation organisation;
    private final Actor cpo;
    private final String address;

    LetterTests(
            Actors actors,
            @Qualifier("digestTask") Task digests,
            @Qualifier("letterTask") Task letters,
            @Qualifier("taskQueue") SmartLifecycle queue) {
        this.digests = digests;
        this.letters = letters;
        this.queue = queue;
        this.endpoint = actors.endpoint();
        this.organisation = actors.organisation();
        this.cpo = organisation.as("CPO");
        this.address = cpo.ask("{ viewer { member { email } } }").text("viewer.member.email");
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> server.getSmtp().getPort());
        registry.add("throughline.mail.from", () -> "Product <letters@product.example>");
        registry.add("throughline.inbox.unsubscribe", () -> "https://product.example/public/unsubscribe/{token}");
        registry.add("throughline.inbox.link", () -> "https://product.example/inbox");
        registry.add("throughline.inbox.pause", () -> "0s");
        registry.add("throughline.jobs.poll", () -> "100ms");
        registry.add("throughline.jobs.retry", () -> "50ms");
    }

    @AfterEach
    void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
        if (!queue.isRunning()) {
            queue.start();
        }
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void sendsADigestOfWhatMovedOnceADay() throws Exception {
        Instant morning = morning(1);
        look(morning);
        MimeMessage mail = received(1).getFirst();
        assertThat(mail.getSubject()).endsWith("1 thing moved").contains(organisation.slug());
        assertThat(mail.getFrom()[0]).hasToString("Product <letters@product.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(mail)).contains("Hello", "What moved", "You have the role", "https://product.example/inbox");
        assertThat(html(mail)).contains("<h2>What moved</h2>", "<bdi>", "You have the role");
        assertThat(states()).containsExactly("SENT");

        look(morning);
        look(morning(2));
        settled();
        assertThat(received(1)).as("nothing has moved since").hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder("SENT", "EMPTY");

        grant("VP");
        look(morning(3));
        assertThat(received(2)).hasSize(2);
        assertThat(cpo.ask("{ inbox { unreadCount } }").<Integer>get("inbox.unreadCount"))
                .as("a letter reads nothing")
                .isEqualTo(2);
    }

    @Test
    void writesNoDigestOfWhatWasRead() throws Exception {
        cpo.ask("mutation { readInbox(input: {}) { inbox { unreadCount } } }");
        look(morning(1));
        settled();
        assertThat(states()).containsExactly("EMPTY");
        assertThat(mails()).isEmpty();
    }

    @Test
    void sendsAtOnceWhatSomebodyWantsToHearAtOnce() throws Exception {
        prefer("AT_ONCE");
        grant("VP");
        MimeMessage mail = received(1).getFirst();
        assertThat(mail.getSubject()).contains("You have the role");
        assertThat(text(mail)).contains("You have the role").doesNotContain("What moved");
        settled();
        look(morning(1));
        settled();
        assertThat(received(1)).as("it is in no digest").hasSize(1);
    }

    @Test
    void writesOneLetterOfWhatMovesSeveralTimesInARow() throws Exception {
        prefer("AT_ONCE");
        queue.stop();
        String grant = grant("VP");
        prolong(grant, 2);
        prolong(grant, 3);
        queue.start();
        received(1);
        settled();
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(text(mail)).contains("changed"));
    }

    @Test
    void stopsWithOneClickAndChangesNothingElse() throws Exception {
        prefer("AT_ONCE");
        grant("VP");
        MimeMessage mail = received(1).getFirst();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link =
                mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "").replaceAll("\\s+", "");
        assertThat(text(mail).replace("\r\n", "\n")).contains(link);
        String path = link.substring("https://product.example".length());

        assertThat(call("GET", path).statusCode()).isEqualTo(200);
        assertThat(preference()).as("a look changes nothing").isEqualTo("AT_ONCE");
        HttpResponse<String> done = call("POST", path);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(done.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(preference()).isEqualTo("INBOX");
        assertThat(call("POST", path).statusCode()).isEqualTo(200);
        assertThat(cpo.ask("{ inbox { digest { frequency } } }").text("inbox.digest.frequency"))
                .isEqualTo("DAILY");
        assertThat(call("POST", path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("GET", "/public/unsubscribe/rubbish").statusCode()).isEqualTo(404);
    }

    @Test
    void endsDigestsWithOneClick() throws Exception {
        look(morning(1));
        MimeMessage mail = received(1).getFirst();
        String link =
                mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "").replaceAll("\\s+", "");
        assertThat(call("POST", link.substring("https://product.example".length()))
                        .statusCode())
                .isEqualTo(200);
        Answer digest = cpo.ask("{ inbox { emailed digest { frequency nextAt } } }");
        assertThat(digest.text("inbox.digest.frequency")).isEqualTo("NEVER");
        assertThat(digest.<Object>get("inbox.digest.nextAt")).isNull();
        assertThat(digest.<Boolean>get("inbox.emailed")).isTrue();
        assertThat(preference()).isEqualTo("DIGEST");
        grant("VP");
        look(morning(2));
        settled();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void waitsForAMailServerThatIsAway() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        try {
            look(morning(1));
            Thread.sleep(1500);
            assertThat(states()).containsExactly("WAITING");
        } finally {
            server = server(port);
        }
        assertThat(received(1)).hasSize(1);
        settled();
        assertThat(states()).containsExactly("SENT");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void isSentOnceHoweverManyTry() throws Exception {
        queue.stop();
        look(morning(1));
        TaskKey letter = letter();
        List<CompletableFuture<Void>> tries = new ArrayList<>();
        for (int count = 0; count < 4; count++) {
            tries.add(CompletableFuture.runAsync(() -> letters.run(letter)));
        }
        tries.forEach(CompletableFuture::join);
        letters.run(letter);
        assertThat(mails()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void isNotSentAgainWhereNobodyKnowsWhetherItWent() throws Exception {
        queue.stop();
        look(morning(1));
        TaskKey letter = letter();
        rows("update inbox.letter set state = 'SENDING' where id = '" + letter.about() + "'::uuid returning 'x'");
        letters.run(letter);
        letters.run(letter);
        assertThat(mails()).isEmpty();
        assertThat(states()).containsExactly("UNCERTAIN");
    }

    @Test
    void keepsNamesFromWritingHeadersLinesOrElements() throws Exception {
        organisation
                .admin()
                .mutate(
                        "changeOrganisation",
                        Map.of(
                                "name",
                                "Evil\r\nBcc: victim@mail.example\r\n\r\n\u202Etxt <img src=x onerror=alert(1)>"),
                        "organisation",
                        "name")
                .accepted();
        look(morning(1));
        MimeMessage mail = received(1).getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject())
                .startsWith("Evil Bcc: victim@mail.example")
                .doesNotContain("\u202E");
        assertThat(text(mail).lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(text(mail)).doesNotContain("\u202E").contains("\u2068Evil Bcc");
        assertThat(html(mail)).contains("&lt;img").doesNotContain("<img", "\u202E");
    }

    @Test
    void writesToNobodyWhoMayNotEnter() throws Exception {
        queue.stop();
        look(morning(1));
        organisation
                .admin()
                .ask(
                        "mutation ($id: ID!) { result: deactivateMember(input: {id: $id}) { userErrors { code path message } } }",
                        Map.of("id", cpo.ask("{ viewer { member { id } } }").text("viewer.member.id")))
                .accepted();
        queue.start();
        settled();
        assertThat(mails()).isEmpty();
    }

    @Test
    void setsAScheduleThatMakesSense() {
        Answer set = cpo.mutate(
                        "setDigestSchedule",
                        Map.of("frequency", "WEEKLY", "weekday", "FRIDAY", "hour", 17, "timeZone", "Asia/Tokyo"),
                        "digestSchedule",
                        "frequency weekday hour timeZone nextAt")
                .accepted();
        assertThat(set.body()).contains("FRIDAY", "Asia/Tokyo", "T08:00:00Z");
        schedule(Map.of("frequency", "DAILY", "hour", 24)).refused("INVALID", "input.hour");
        schedule(Map.of("frequency", "DAILY", "timeZone", "Mars/Olympus")).refused("INVALID", "input.timeZone");
        schedule(Map.of("frequency", "DAILY")).accepted();
        assertThat(cpo.ask("{ inbox { digest { hour timeZone } } }").<Integer>get("inbox.digest.hour"))
                .isEqualTo(8);
    }

    private Answer schedule(Map<String, Object> input) {
        return cpo.mutate("setDigestSchedule", input, "digestSchedule", "frequency");
    }

    private static Instant morning(int days) {
        return Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(days, ChronoUnit.DAYS)
                .plus(8, ChronoUnit.HOURS);
    }

    /// Somebody looks for digests, as they do at that moment.
    private void look(Instant moment) {
        digests.run(new TaskKey(UUID.fromString(organisation.id()), new UUID(0, moment.getEpochSecond())));
    }

    private void prefer(String delivery) {
        cpo.mutate("setInboxPreference", Map.of("kind", "ROLE", "delivery", delivery), "inboxPreference", "kind")
                .accepted();
    }

    private String preference() {
        return cpo.ask("{ inbox { preferences { kind delivery } } }")
                .<String>list("inbox.preferences[?(@.kind=='ROLE')].delivery")
                .getFirst();
    }

    private String grant(String level) {
        String role = organisation
                .admin()
                .ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='" + level + "')].id")
                .getFirst();
        String member = cpo.ask("{ viewer { member { id } } }").text("viewer.member.id");
        return organisation
                .admin()
                .mutate("grantRole", Map.of("memberId", member, "roleId", role), "roleGrant", "id")
                .id();
    }

    private void prolong(String grant, int days) {
        String until = Instant.now().plus(days, ChronoUnit.DAYS).toString();
        organisation
                .admin()
                .mutate("changeRoleGrant", Map.of("id", grant, "until", until), "roleGrant", "id")
                .accepted();
    }

    private HttpResponse<String> call(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        method,
                        method.equals("POST")
                                ? HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")
                                : HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<MimeMessage> received(int count) throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (mails().size() < count && Instant.now().isBefore(until)) {
            Thread.sleep(50);
        }
        assertThat(mails()).hasSizeGreaterThanOrEqualTo(count);
        return mails();
    }

    private List<MimeMessage> mails() throws Exception {
        List<MimeMessage> own = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (Arrays.toString(mail.getAllRecipients()).contains(address)) {
                own.add(mail);
            }
        }
        return own;
    }

    /// Until no letter of the organisation waits any more.
    private void settled() throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (!rows("select state from inbox.letter where state in ('WAITING', 'SENDING')")
                        .isEmpty()
                && Instant.now().isBefore(until)) {
            Thread.sleep(50);
        }
    }

    private TaskKey letter() throws Exception {
        return new TaskKey(
                UUID.fromString(organisation.id()),
                UUID.fromString(rows("select id::text from inbox.letter where member_id = '" + memberId() + "'::uuid")
                        .getFirst()));
    }

    private List<String> states() throws Exception {
        return rows("select state from inbox.letter where member_id = '" + memberId() + "'::uuid");
    }

    private String memberId() throws Exception {
        return rows("select id::text from organisation.member where email = '" + address + "'")
                .getFirst();
    }

    private List<String> rows(String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection owner = Database.owner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + organisation.id() + "', false)");
            ResultSet found = statement.executeQuery(query);
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private static String text(MimeMessage mail) throws Exception {
        return part(mail.getContent(), "text/plain");
    }

    private static String html(MimeMessage mail) throws Exception {
        return part(mail.getContent(), "text/html");
    }

    private static String part(Object content, String type) throws Exception {
        MimeMultipart parts = (MimeMultipart) content;
        for (int index = 0; index < parts.getCount(); index++) {
            BodyPart part = parts.getBodyPart(index);
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
            if (part.getContent() instanceof MimeMultipart nested) {
                String found = part(nested, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static GreenMail server(int port) {
        GreenMail started = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }
}
