package dev.throughline.reporting.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.throughline.platform.jobs.Task;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.mail.MailAway;
import dev.throughline.reporting.ReportLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.ModuleTest;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Through a real mail server, which is also away at times.
@ModuleTest
@DirtiesContext
class ReportDigestTests {

    private static final String DIGESTS =
            "{ inbox { reportDigests { frequency weekday hour nextAt team { name } businessLine { name } } } }";

    private static GreenMail server;

    private final Actors actors;
    private final ReportLine line;
    private final Task letters;

    ReportDigestTests(Actors actors, @Qualifier("reportLetterTask") Task letters) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.letters = letters;
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        server = server(0);
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> server.getSmtp().getPort());
    }

    @AfterAll
    static void close() {
        server.stop();
    }

    @Test
    void tellsWhatWasFoundAndWhatIsGoneAndWhatMoved() throws Exception {
        set(line.cpo, Map.of("frequency", "WEEKLY"));
        due();
        int told = mails(line.cpo).size();
        due();
        assertThat(mails(line.cpo)).as("there is nothing to say").hasSize(told);
        assertThat(states()).contains("EMPTY", "WAITING");

        line.vision("Another vision");
        due();
        MimeMessage found = mails(line.cpo).getLast();
        assertThat(found.getSubject()).contains("new findings", "numbers moved");
        assertThat(text(found))
                .contains(
                        "The whole organisation",
                        "What was found",
                        "The challenge",
                        "This challenge is ACTIVE, and the vision above it is SUPERSEDED.",
                        "Hang it under something in force",
                        "Aligned nodes: 1 of 3, was 3 of 3");
        assertThat(text(found).split("the vision above it is SUPERSEDED", -1))
                .as("the challenge, the target condition and the theme, in text and HTML, though two reports find them")
                .hasSize(1 + 3 * 2);
        assertThat(text(found).split("Aligned nodes:", -1)).hasSize(1 + 2);

        due();
        assertThat(mails(line.cpo)).as("nothing has come since").hasSize(told + 1);
        set(line.cpo, Map.of("frequency", "MONTHLY", "hour", 17));
        due();
        assertThat(mails(line.cpo)).as("it is known, whenever it is told").hasSize(told + 1);

        line.move(line.vp, "abandonChallenge", "challenge", line.challenge).accepted();
        due();
        assertThat(mails(line.cpo)).hasSize(told + 2);
        assertThat(mails(line.cpo).getLast().getSubject()).contains("gone");
    }

    @Test
    void tellsNobodyWhatTheyMayNotRead() throws Exception {
        Actor sales = line.organisation.as("SALES");
        set(sales, Map.of("frequency", "WEEKLY"));
        line.vision("Another vision");
        due();
        assertThat(mails(sales)).isEmpty();
    }

    @Test
    void callsNothingGoneThatMayNotBeReadAnyMore() throws Exception {
        List<String> progress = List.of(
                "ORGANISATION_READ",
                "VISION_READ",
                "CHALLENGE_READ",
                "INITIATIVE_READ",
                "TARGET_CONDITION_READ",
                "METRIC_READ",
                "MEASUREMENT_READ");
        List<String> alignment = new ArrayList<>(progress);
        alignment.add("ROADMAP_READ");
        Actor reader = line.organisation.having(alignment.toArray(String[]::new));
        set(reader, Map.of("frequency", "WEEKLY"));
        line.vision("Another vision");
        due();
        assertThat(text(mails(reader).getLast())).contains("the vision above it is SUPERSEDED");
        String role = line.organisation
                .admin()
                .ask("{ roles(first: 100) { nodes { id title } } }")
                .<String>list("roles.nodes[?(@.title =~ /[0-9a-f-]{36}/)].id")
                .getFirst();
        line.organisation
                .admin()
                .mutate("changeRole", Map.of("id", role, "allows", progress), "role", "id")
                .accepted();
        due();
        assertThat(mails(reader)).hasSize(1);
    }

    @Test
    void tellsNobodyWhoMayNotEnter() throws Exception {
        set(line.vp, Map.of("frequency", "WEEKLY"));
        String member = line.vp.ask("{ viewer { member { id } } }").text("viewer.member.id");
        line.organisation
                .admin()
                .mutate("deactivateMember", Map.of("id", member), "member", "id")
                .accepted();
        line.vision("Another vision");
        due();
        assertThat(states()).containsExactly("EMPTY", "WAITING");
    }

    @Test
    void goesOutOnceAndAgainOnlyWhereTheServerWasAway() throws Exception {
        set(line.cpo, Map.of("frequency", "MONTHLY", "teamId", line.team));
        due();
        line.vision("Another vision");
        int port = server.getSmtp().getPort();
        server.stop();
        Assertions.assertThatThrownBy(this::due).isInstanceOf(MailAway.class);
        server = server(port);
        due();
        assertThat(mails(line.cpo)).hasSize(1);
        due();
        assertThat(mails(line.cpo)).hasSize(1);
        assertThat(text(mails(line.cpo).getFirst())).contains("Team: Team");
    }

    @Test
    void itsLinkEndsIt() throws Exception {
        set(line.cpo, Map.of("frequency", "WEEKLY"));
        line.vision("Another vision");
        due();
        String link = mails(line.cpo)
                .getFirst()
                .getHeader("List-Unsubscribe")[0]
                .replaceAll("\\s+", "")
                .replaceAll(".*(/public/[^>]+)>", "$1");
        assertThat(call("GET", link)).contains("No more such letters?");
        assertThat(line.cpo.ask(DIGESTS).<List<Object>>get("inbox.reportDigests"))
                .hasSize(1);
        assertThat(call("POST", link)).contains("Done");
        assertThat(line.cpo.ask(DIGESTS).<List<Object>>get("inbox.reportDigests"))
                .isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test
    void isSetAndEndedByTheMember() {
        set(line.cpo, Map.of("frequency", "WEEKLY", "teamId", line.team, "weekday", "FRIDAY", "hour", 6));
        set(line.cpo, Map.of("frequency", "MONTHLY", "teamId", line.team));
        set(line.cpo, Map.of("frequency", "WEEKLY", "businessLineId", line.line));
        assertThat(line.cpo.ask(DIGESTS).<String>list("inbox.reportDigests[*].frequency"))
                .containsExactly("MONTHLY", "WEEKLY");
        assertThat(line.cpo.ask(DIGESTS).text("inbox.reportDigests[0].team.name"))
                .isEqualTo("Team");
        line.cpo
                .mutate("endReportDigest", Map.of("teamId", line.team), "reportDigests", "frequency")
                .accepted();
        assertThat(line.cpo.ask(DIGESTS).<List<Object>>get("inbox.reportDigests"))
                .hasSize(1);
        line.cpo
                .mutate(
                        "setReportDigest",
                        Map.of("frequency", "WEEKLY", "teamId", line.team, "businessLineId", line.line),
                        "reportDigest",
                        "frequency")
                .refused("INVALID", "input.teamId");
        line.cpo
                .mutate("setReportDigest", Map.of("frequency", "WEEKLY", "hour", 24), "reportDigest", "frequency")
                .refused("INVALID", "input.hour");
        actors.organisation()
                .as("CPO")
                .mutate("setReportDigest", Map.of("frequency", "WEEKLY", "teamId", line.team), "reportDigest", "hour")
                .refused("NOT_FOUND", "input.teamId");
    }

    /// 2026-03-29 has no hour from 2 to 3 in Berlin, and 2026-10-25 has two.
    @Test
    void comesOnceAlsoWhereTheClocksChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ReportDigest sundays = digest(ReportDigestFrequency.WEEKLY, DayOfWeek.SUNDAY, 2);
        assertThat(sundays.after(Instant.parse("2026-03-28T12:00:00Z"), berlin)).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(sundays.after(Instant.parse("2026-03-29T01:00:00Z"), berlin)).isEqualTo("2026-04-05T00:00:00Z");
        assertThat(sundays.after(Instant.parse("2026-10-24T12:00:00Z"), berlin)).isEqualTo("2026-10-25T00:00:00Z");
        assertThat(sundays.after(Instant.parse("2026-10-25T00:00:00Z"), berlin)).isEqualTo("2026-11-01T01:00:00Z");
        ReportDigest monthly = digest(ReportDigestFrequency.MONTHLY, DayOfWeek.MONDAY, 8);
        assertThat(monthly.after(Instant.parse("2026-01-31T12:00:00Z"), berlin)).isEqualTo("2026-02-02T07:00:00Z");
        assertThat(monthly.after(Instant.parse("2026-02-02T07:00:00Z"), berlin)).isEqualTo("2026-03-02T07:00:00Z");
    }

    private static ReportDigest digest(ReportDigestFrequency frequency, DayOfWeek weekday, int hour) {
        return new ReportDigest(null, null, null, null, frequency, weekday, hour);
    }

    private void set(Actor actor, Map<String, ?> input) {
        actor.mutate("setReportDigest", input, "reportDigest", "frequency nextAt")
                .accepted();
    }

    /// As if the time of the letter that waits had come.
    private void due() throws Exception {
        String waiting = rows("select id::text from reporting.report_letter where state = 'WAITING'")
                .getFirst();
        letters.run(new TaskKey(UUID.fromString(line.organisation.id()), UUID.fromString(waiting)));
    }

    private String call(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(actors.endpoint().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private List<String> states() throws Exception {
        return rows("select state from reporting.report_letter order by due_at, id");
    }

    private List<String> rows(String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection owner = Database.owner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + line.organisation.id() + "', false)");
            ResultSet found = statement.executeQuery(query);
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private static List<MimeMessage> mails(Actor actor) throws Exception {
        String address = actor.ask("{ viewer { member { email } } }").text("viewer.member.email");
        List<MimeMessage> own = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (Arrays.toString(mail.getAllRecipients()).contains(address)
                    && !mail.getSubject().contains("thing")) {
                own.add(mail);
            }
        }
        return own;
    }

    private static String text(MimeMessage mail) {
        return GreenMailUtil.getBody(mail).replaceAll("=\r?\n", "").replaceAll("=E2=81=A[68-9]", "");
    }

    private static GreenMail server(int port) {
        GreenMail started = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }
}
