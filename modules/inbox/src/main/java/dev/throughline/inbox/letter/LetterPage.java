package dev.throughline.inbox.letter;

import dev.throughline.inbox.box.Obligation;
import dev.throughline.inbox.notification.Notification;
import dev.throughline.platform.mail.Letterhead;
import dev.throughline.platform.mail.Mail;
import dev.throughline.platform.mail.MailText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// A letter to one member, in a text and in a page that say the same, with the days of the member's own time.
record LetterPage(Letterhead head, ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int LINE = 200;
    private static final int SUBJECT = 120;

    Mail about(Notification news) {
        String subject = news.title() == null ? news.words() : "%s: %s".formatted(brief(news.title()), news.words());
        return head.mail(
                MailText.line(subject, SUBJECT),
                item(news.title(), news.words(), "") + "\n",
                "<p>" + htmlItem(news.title(), news.words(), "") + "</p>\n",
                "No more letters about this kind of news");
    }

    Mail digest(List<Notification> moved, List<Obligation> owed) {
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        if (!moved.isEmpty()) {
            text.append("What moved\n\n");
            html.append("<h2>What moved</h2>\n<ul>\n");
            for (Notification news : moved) {
                String often = news.moves() > 1 ? " (%d moves)".formatted(news.moves()) : "";
                text.append("- ")
                        .append(item(news.title(), news.words(), often))
                        .append('\n');
                html.append("<li>")
                        .append(htmlItem(news.title(), news.words(), often))
                        .append("</li>\n");
            }
            text.append('\n');
            html.append("</ul>\n");
        }
        if (!owed.isEmpty()) {
            text.append("What waits for you\n\n");
            html.append("<h2>What waits for you</h2>\n<ul>\n");
            for (Obligation one : owed) {
                String since = " (since %s)".formatted(DAY.format(one.since().atZone(zone)));
                text.append("- ").append(item(one.title(), one.words(), since)).append('\n');
                html.append("<li>")
                        .append(htmlItem(one.title(), one.words(), since))
                        .append("</li>\n");
            }
            text.append('\n');
            html.append("</ul>\n");
        }
        return head.mail(subject(moved.size(), owed.size()), text.toString(), html.toString(), "No more digests");
    }

    private String subject(int moved, int owed) {
        String news = moved == 0 ? "" : moved == 1 ? "1 thing moved" : moved + " things moved";
        String debts = owed == 0 ? "" : owed == 1 ? "1 waits for you" : owed + " wait for you";
        return "%s: %s%s%s"
                .formatted(brief(head.organisation()), news, news.isEmpty() || debts.isEmpty() ? "" : ", ", debts);
    }

    private static String item(@Nullable String title, String words, String more) {
        return title == null
                ? MailText.line(words) + more
                : MailText.isolated(brief(title)) + ": " + MailText.line(words) + more;
    }

    private static String htmlItem(@Nullable String title, String words, String more) {
        String said = HtmlUtils.htmlEscape(MailText.line(words) + more);
        return title == null ? said : "<strong>" + MailText.html(brief(title)) + "</strong>: " + said;
    }

    private static String brief(String words) {
        return MailText.line(words, LINE);
    }
}
