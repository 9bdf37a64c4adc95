package dev.throughline.inbox.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.TestOrganisation;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
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
import org.springframework.test.context.DynamicPropertyRegistry;

/// The letters to one person, at a real mail server, which is also away at times.
class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static GreenMail server;

    private final TestOrganisation organisation;
    private final Actor person;
    private final String address;

    Mailbox(TestOrganisation organisation, Actor person) {
        this.organisation = organisation;
        this.person = person;
        this.address = person.ask("{ viewer { member { email } } }").text("viewer.member.email");
    }

    static void open(DynamicPropertyRegistry registry) {
        server = server(0);
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> server.getSmtp().getPort());
        registry.add("throughline.mail.from", () -> "Product <letters@product.example>");
        registry.add("throughline.inbox.unsubscribe", () -> "https://product.example/public/unsubscribe/{token}");
        registry.add("throughline.inbox.link", () -> "https://product.example/inbox");
        registry.add("throughline.inbox.pause", () -> "0s");
        registry.add("throughline.jobs.poll", () -> "100ms");
        registry.add("throughline.jobs.retry", () -> "50ms");
    }

    static void close() {
        server.stop();
    }

    static void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    /// Nobody takes letters while something is done.
    void away(Step step) throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        try {
            step.take();
        } finally {
            server = server(port);
        }
    }

    /// A role that the person gets is something that moved.
    String grant(String level) {
        String role = organisation
                .admin()
                .ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='" + level + "')].id")
                .getFirst();
        String member = person.ask("{ viewer { member { id } } }").text("viewer.member.id");
        return organisation
                .admin()
                .mutate("grantRole", Map.of("memberId", member, "roleId", role), "roleGrant", "id")
                .id();
    }

    static Instant morning(int days) {
        return Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(days, ChronoUnit.DAYS)
                .plus(8, ChronoUnit.HOURS);
    }

    List<MimeMessage> received(int count) throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (mails().size() < count && Instant.now().isBefore(until)) {
            Thread.sleep(50);
        }
        assertThat(mails()).hasSizeGreaterThanOrEqualTo(count);
        return mails();
    }

    List<MimeMessage> mails() throws Exception {
        List<MimeMessage> own = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (Arrays.toString(mail.getAllRecipients()).contains(address)) {
                own.add(mail);
            }
        }
        return own;
    }

    /// Until no letter of the organisation waits any more.
    void settled() throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (!rows("select state from inbox.letter where state in ('WAITING', 'SENDING')")
                        .isEmpty()
                && Instant.now().isBefore(until)) {
            Thread.sleep(50);
        }
    }

    TaskKey letter() throws Exception {
        return new TaskKey(
                UUID.fromString(organisation.id()),
                UUID.fromString(rows("select id::text from inbox.letter where member_id = '" + memberId() + "'::uuid")
                        .getFirst()));
    }

    List<String> states() throws Exception {
        return rows("select state from inbox.letter where member_id = '" + memberId() + "'::uuid");
    }

    private String memberId() throws Exception {
        return rows("select id::text from organisation.member where email = '" + address + "'")
                .getFirst();
    }

    List<String> rows(String query) throws Exception {
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

    static String text(MimeMessage mail) throws Exception {
        return part(mail.getContent(), "text/plain");
    }

    static String html(MimeMessage mail) throws Exception {
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

    interface Step {
        void take() throws Exception;
    }
}
