package dev.throughline.organisation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.Tokens;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Invitations through a real mail server, which is also away at times.
@ModuleTest
@DirtiesContext
class InvitationMailTests {

    private static GreenMail server = server(0);
    private static final Pattern LINK = Pattern.compile("https://product\\.example/join/([\\w-]+)\\?from=mail");

    private final Actors actors;
    private final TestOrganisation organisation;

    InvitationMailTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> server.getSmtp().getPort());
        registry.add("throughline.mail.from", () -> "Product <invitations@product.example>");
        registry.add("throughline.invitation.link", () -> "https://product.example/join/{token}?from=mail");
    }

    @AfterEach
    void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void mailsTheLinkAndShowsItToNobodyElse() throws Exception {
        Answer answer = invite("guest@mail.example");
        assertThat(answer.<Object>get("result.link")).isNull();
        assertThat(answer.<Object>get("result.mailProblem")).isNull();
        assertThat(answer.text("result.invitation.delivery")).isEqualTo("EMAIL");
        assertThat(answer.text("result.invitation.sentAt")).isNotEmpty();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).singleElement().hasToString("guest@mail.example");
        assertThat(mail.getFrom()[0]).hasToString("Product <invitations@product.example>");
        assertThat(mail.getSubject()).isEqualTo("Admin invites you to Organisation " + organisation.slug());
        assertThat(text(mail)).contains("as \u2068Product Manager\u2069", "(UTC)");
        Matcher link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        assertThat(html(mail)).contains(link.group());
        assertThat(answer.body()).doesNotContain(link.group(1));
    }

    /// Whoever has the mailed link has the mailbox; Keycloak is asked next, and is away here.
    @Test
    void takesTheMailedLinkForAProofOfTheMailbox() throws Exception {
        invite("proof@mail.example");
        Matcher link = LINK.matcher(text(server.getReceivedMessages()[0]));
        assertThat(link.find()).isTrue();
        Actor guest = new Actor(
                actors.endpoint(),
                Tokens.signed(
                        Claims.of(UUID.randomUUID().toString(), Map.of()).withEmail("proof@mail.example", false)));
        guest.mutate("acceptInvitation", Map.of("token", link.group(1)), "membership", "slug")
                .failed("UNAVAILABLE");
    }

    @Test
    void keepsNamesFromWritingHeadersLinesOrElements() throws Exception {
        organisation
                .admin()
                .mutate(
                        "changeOrganisation",
                        Map.of("name", "Evil\r\nBcc: victim@mail.example\r\n\r\n<img src=x onerror=alert(1)>"),
                        "organisation",
                        "name")
                .accepted();
        invite("careful@mail.example");
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).contains("Evil Bcc: victim@mail.example");
        assertThat(text(mail).lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(html(mail)).contains("&lt;img").doesNotContain("<img");
    }

    @Test
    void saysThatTheMailWasNotSentAndGivesTheLink() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        Answer answer;
        try {
            answer = invite("unsent@mail.example");
        } finally {
            server = server(port);
        }
        assertThat(answer.text("result.link")).containsPattern(LINK);
        assertThat(answer.text("result.mailProblem")).contains("could not be sent");
        assertThat(answer.text("result.invitation.state")).isEqualTo("OPEN");
        assertThat(answer.text("result.invitation.delivery")).isEqualTo("LINK");

        Answer again = organisation.admin().ask("""
                mutation ($id: ID!) { result: resendInvitation(input: {id: $id}) {
                  invitation { delivery } link mailProblem userErrors { code } } }""", Map.of("id", answer.text("result.invitation.id")));
        assertThat(again.text("result.invitation.delivery")).isEqualTo("EMAIL");
        assertThat(again.<Object>get("result.link")).isNull();
    }

    @Test
    void mailsNothingWhereNothingWasCommitted() throws Exception {
        organisation
                .admin()
                .mutate("inviteMember", Map.of("email", "nobody", "roleId", role()), "invitation", "id")
                .refused("INVALID", "input.email");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private Answer invite(String email) {
        return organisation
                .admin()
                .ask("""
                        mutation ($input: InviteMemberInput!) { result: inviteMember(input: $input) {
                          invitation { id state delivery sentAt } link mailProblem userErrors { code path message } } }""", Map.of("input", Map.of("email", email, "roleId", role())))
                .accepted();
    }

    private String role() {
        return organisation
                .admin()
                .ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='PM')].id")
                .getFirst();
    }

    private static String text(MimeMessage mail) throws Exception {
        return part(mail, 0);
    }

    private static String html(MimeMessage mail) throws Exception {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        MimeMultipart mixed = (MimeMultipart) mail.getContent();
        MimeMultipart related = (MimeMultipart) mixed.getBodyPart(0).getContent();
        MimeMultipart alternatives =
                related.getBodyPart(0).getContent() instanceof MimeMultipart nested ? nested : related;
        return String.valueOf(alternatives.getBodyPart(index).getContent());
    }

    private static GreenMail server(int port) {
        GreenMail started = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }
}
