package dev.throughline.inbox.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What somebody wants to hear of, and when, and how they end it.
@ModuleTest
@DirtiesContext
class LetterWishTests {

    private final Task digests;
    private final URI endpoint;
    private final TestOrganisation organisation;
    private final Actor cpo;
    private final Mailbox mailbox;

    LetterWishTests(Actors actors, @Qualifier("digestTask") Task digests) {
        this.digests = digests;
        this.endpoint = actors.endpoint();
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
    }

    @Test
    void sendsAtOnceWhatSomebodyWantsToHearAtOnce() throws Exception {
        prefer("AT_ONCE");
        mailbox.grant("VP");
        MimeMessage mail = mailbox.received(1).getFirst();
        assertThat(mail.getSubject()).contains("You have the role");
        assertThat(Mailbox.text(mail)).contains("You have the role").doesNotContain("What moved");
        mailbox.settled();
        look(Mailbox.morning(1));
        mailbox.settled();
        assertThat(mailbox.received(1)).as("it is in no digest").hasSize(1);
    }

    @Test
    void stopsWithOneClickAndChangesNothingElse() throws Exception {
        prefer("AT_ONCE");
        mailbox.grant("VP");
        MimeMessage mail = mailbox.received(1).getFirst();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link =
                mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "").replaceAll("\\s+", "");
        assertThat(Mailbox.text(mail).replace("\r\n", "\n")).contains(link);
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
        look(Mailbox.morning(1));
        MimeMessage mail = mailbox.received(1).getFirst();
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
        mailbox.grant("VP");
        look(Mailbox.morning(2));
        mailbox.settled();
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void sendsNoDigestThatHasWaitedUntilNobodyWantedIt() throws Exception {
        mailbox.away(() -> {
            look(Mailbox.morning(1));
            Thread.sleep(1500);
            schedule(Map.of("frequency", "NEVER")).accepted();
        });
        mailbox.settled();
        assertThat(mailbox.mails()).isEmpty();
        assertThat(mailbox.states()).containsExactly("EMPTY");
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

    @Test
    void sendsNothingThatWasDueBeforeItWasWished() throws Exception {
        mailbox.rows("update organisation.member set created_at = now() - interval '9 days' returning id");
        schedule(Map.of(
                        "frequency",
                        "DAILY",
                        "hour",
                        Instant.now().atZone(ZoneOffset.UTC).getHour(),
                        "timeZone",
                        "UTC"))
                .accepted();
        look(Instant.now());
        mailbox.settled();
        assertThat(mailbox.states()).isEmpty();
    }

    @Test
    void tellsInADigestWhatManyNewsOfAnotherKindCameAfter() throws Exception {
        mailbox.rows("""
                insert into inbox.notification (member_id, kind, about, words, moved_at)
                select member_id, 'OTHER', 'thing_' || n, 'It moved.', now() + n * interval '1 second'
                from inbox.notification, generate_series(1, 60) n returning id""");
        look(Mailbox.morning(1));
        assertThat(Mailbox.text(mailbox.received(1).getFirst())).contains("You have the role");
    }

    private Answer schedule(Map<String, Object> input) {
        return cpo.mutate("setDigestSchedule", input, "digestSchedule", "frequency");
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
}
