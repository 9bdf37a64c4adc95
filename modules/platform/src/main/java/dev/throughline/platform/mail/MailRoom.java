package dev.throughline.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Hands messages to the installation's mail server, where it has one, and says what became of each.
@Component
public class MailRoom {

    private static final Logger LOG = LoggerFactory.getLogger(MailRoom.class);
    private static final String PROTOCOL = "smtp";

    private final JavaMailSenderImpl server;
    private final String host;
    private final String from;

    MailRoom(
            JavaMailSenderImpl server,
            @Value("${spring.mail.host}") String host,
            @Value("${throughline.mail.from:Throughline <no-reply@localhost>}") String from) {
        this.server = server;
        this.host = host;
        this.from = from;
    }

    /// Whether there is a mail server.
    public boolean isOpen() {
        return !host.isBlank();
    }

    /// Whoever sends something once asks three questions of a failure: [MailAway] is tried again, [MailRefused] and
    /// [MailUncertain] are not.
    public void send(Mail mail) {
        MimeMessage message = message(mail);
        Session session = server.getSession();
        Transport transport = connected(session);
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            throw refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0
                    ? new MailRefused(refused)
                    : new MailAway(refused);
        } catch (MessagingException broken) {
            throw new MailUncertain(broken);
        } finally {
            close(transport);
        }
    }

    /// The same for letters that go out once: what is not tried again is told, and only [MailAway] is thrown.
    public Posted post(Mail mail) {
        try {
            send(mail);
            return Posted.SENT;
        } catch (MailRefused refused) {
            LOG.info("A letter was refused: {}", String.valueOf(refused.getCause()));
            return Posted.REFUSED;
        } catch (MailUncertain uncertain) {
            LOG.warn("Whether a letter was taken is not known", uncertain);
            return Posted.UNCERTAIN;
        }
    }

    private Transport connected(Session session) {
        try {
            Transport transport = session.getTransport(Objects.requireNonNullElse(server.getProtocol(), PROTOCOL));
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return transport;
        } catch (MessagingException away) {
            throw new MailAway(away);
        }
    }

    private MimeMessage message(Mail mail) {
        try {
            MimeMessage message = server.createMimeMessage();
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            message.setRecipient(Message.RecipientType.TO, address(mail.address()));
            parts.setSubject(MailText.line(mail.subject()));
            parts.setText(mail.text(), mail.html());
            parts.setSentDate(Date.from(Instant.now()));
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.saveChanges();
            return message;
        } catch (MessagingException impossible) {
            throw new MailRefused(impossible);
        }
    }

    /// One address and nothing else: no name, no second one, no line of its own.
    private static InternetAddress address(String text) throws AddressException {
        InternetAddress[] addresses = InternetAddress.parse(text, true);
        if (addresses.length != 1 || !addresses[0].getAddress().equals(text)) {
            throw new AddressException("Not one address");
        }
        addresses[0].validate();
        return addresses[0];
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("The mail server did not say goodbye", gone);
        }
    }
}
