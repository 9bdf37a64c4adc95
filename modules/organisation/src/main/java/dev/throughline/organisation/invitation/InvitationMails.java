package dev.throughline.organisation.invitation;

import dev.throughline.platform.mail.Mail;
import dev.throughline.platform.mail.MailAway;
import dev.throughline.platform.mail.MailRefused;
import dev.throughline.platform.mail.MailRoom;
import dev.throughline.platform.mail.MailText;
import dev.throughline.platform.mail.MailUncertain;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
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

    private final MailRoom room;

    InvitationMails(MailRoom room) {
        this.room = room;
    }

    boolean areSetUp() {
        return room.isOpen();
    }

    /// Whether the mail server took it.
    boolean send(String email, InvitationTerms terms, String link) {
        try {
            room.send(mail(email, terms, link));
            return true;
        } catch (MailAway | MailRefused | MailUncertain failure) {
            LOG.warn(
                    "An invitation could not be mailed: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
            return false;
        }
    }

    private static Mail mail(String email, InvitationTerms terms, String link) {
        String inviter = MailText.line(terms.invitedByName());
        String organisation = MailText.line(terms.organisationName());
        String role = MailText.line(terms.roleTitle())
                + (terms.placeName() == null ? "" : " (" + MailText.line(terms.placeName()) + ")");
        String until = UNTIL.format(terms.expiresAt().atZone(terms.timeZone()));
        return new Mail(
                email,
                "%s invites you to %s".formatted(inviter, organisation),
                TEXT.formatted(
                        MailText.isolated(inviter),
                        MailText.isolated(organisation),
                        MailText.isolated(role),
                        until,
                        link),
                HTML.formatted(
                        MailText.html(inviter),
                        MailText.html(organisation),
                        MailText.html(role),
                        HtmlUtils.htmlEscape(link),
                        HtmlUtils.htmlEscape(until)),
                null);
    }
}
