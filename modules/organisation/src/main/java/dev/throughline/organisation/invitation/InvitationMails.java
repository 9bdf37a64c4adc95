package dev.throughline.organisation.invitation;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;

/// Mails the link of an invitation, where the installation has a mail server. Names are other people's words: they
/// cannot begin a line, a header or an element.
@Service
class InvitationMails {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationMails.class);
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm '('VV')'", Locale.ENGLISH);
    private static final String TEXT = """
            %s invites you to %s on Throughline, as %s.

            Accept the invitation until %s:

            %s

            Log in, or register, with this e-mail address. If you expected no invitation, ignore this message: nothing
            happens then. Do not pass the link on.
            """;
    private static final String HTML = """
            <!doctype html>
            <html lang="en"><body style="font-family: sans-serif">
            <p><strong>%s</strong> invites you to <strong>%s</strong> on Throughline, as <strong>%s</strong>.</p>
            <p><a href="%s">Accept the invitation</a> until %s.</p>
            <p>Log in, or register, with this e-mail address. If you expected no invitation, ignore this message: nothing
            happens then. Do not pass the link on.</p>
            </body></html>
            """;

    private final JavaMailSender mails;
    private final String host;
    private final String from;

    InvitationMails(
            JavaMailSender mails,
            @Value("${spring.mail.host}") String host,
            @Value("${throughline.mail.from:Throughline <no-reply@localhost>}") String from) {
        this.mails = mails;
        this.host = host;
        this.from = from;
    }

    boolean areSetUp() {
        return !host.isBlank();
    }

    /// Whether the mail server took it.
    boolean send(String email, InvitationTerms terms, String link) {
        try {
            mails.send(message(email, terms, link));
            return true;
        } catch (MailException | MessagingException failure) {
            LOG.warn(
                    "An invitation could not be mailed: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
            return false;
        }
    }

    private MimeMessage message(String email, InvitationTerms terms, String link) throws MessagingException {
        String inviter = line(terms.invitedByName());
        String organisation = line(terms.organisationName());
        String role = line(terms.roleTitle()) + (terms.placeName() == null ? "" : " (" + line(terms.placeName()) + ")");
        String until = UNTIL.format(terms.expiresAt().atZone(terms.timeZone()));
        MimeMessage message = mails.createMimeMessage();
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(email);
        parts.setSubject("%s invites you to %s".formatted(inviter, organisation));
        parts.setText(
                TEXT.formatted(inviter, organisation, role, until, link),
                HTML.formatted(html(inviter), html(organisation), html(role), html(link), html(until)));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String line(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]+", " ").strip();
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
