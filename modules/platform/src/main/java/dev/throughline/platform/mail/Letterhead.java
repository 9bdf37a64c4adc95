package dev.throughline.platform.mail;

import org.springframework.web.util.HtmlUtils;

/// What every letter to a member has around what it says: to whom, from which organisation, and a link that ends its
/// like.
public record Letterhead(String name, String email, String organisation, String inbox, String unsubscribe) {

    private static final String HTML = """
            <!doctype html>
            <html lang="en" dir="ltr"><body style="font-family: sans-serif; line-height: 1.5">
            <p>Hello %s,</p>
            %s%s<p style="color: #555">You get this from %s. <a href="%s">%s</a></p>
            </body></html>
            """;

    /// The text and the page say the same; `ending` is what the link does.
    public Mail mail(String subject, String text, String html, String ending) {
        String address = HtmlUtils.htmlEscape(unsubscribe);
        return new Mail(
                email,
                subject,
                "Hello %s,\n\n%s%sYou get this from %s.\n%s: %s\n"
                        .formatted(
                                MailText.isolated(name),
                                text,
                                inbox.isBlank() ? "" : "Your inbox: %s\n\n".formatted(inbox),
                                MailText.isolated(organisation),
                                ending,
                                unsubscribe),
                HTML.formatted(
                        MailText.html(name),
                        html,
                        inbox.isBlank()
                                ? ""
                                : "<p><a href=\"%s\">Your inbox</a></p>\n".formatted(HtmlUtils.htmlEscape(inbox)),
                        MailText.html(organisation),
                        address,
                        ending),
                unsubscribe);
    }
}
