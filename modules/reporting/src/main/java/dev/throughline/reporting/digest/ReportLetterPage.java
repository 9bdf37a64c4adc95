package dev.throughline.reporting.digest;

import dev.throughline.platform.mail.Letterhead;
import dev.throughline.platform.mail.Mail;
import dev.throughline.platform.mail.MailText;
import dev.throughline.reporting.digest.ReportNews.Found;
import dev.throughline.reporting.digest.ReportNews.Moved;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/// A letter about reports, in a text and in a page that say the same.
record ReportLetterPage(Letterhead head, String about) {

    private static final int MOST = 20;
    private static final int LINE = 200;
    private static final int SUBJECT = 120;

    Mail mail(ReportNews news) {
        StringBuilder text = new StringBuilder(MailText.line(about, LINE)).append("\n\n");
        StringBuilder html = new StringBuilder("<p>")
                .append(MailText.html(MailText.line(about, LINE)))
                .append("</p>\n");
        if (!news.found().isEmpty()) {
            heading("What was found", text, html);
            for (Found found : some(news.found())) {
                text.append("- %s: %s %s\n"
                        .formatted(
                                MailText.isolated(MailText.line(found.where(), LINE)),
                                MailText.line(found.what()),
                                MailText.line(found.advice())));
                html.append("<li><strong>%s</strong>: %s<br>%s</li>\n"
                        .formatted(
                                MailText.html(MailText.line(found.where(), LINE)),
                                escaped(found.what()),
                                escaped(found.advice())));
            }
            more(news.found().size(), text, html);
        }
        if (!news.moved().isEmpty()) {
            heading("What moved", text, html);
            for (Moved moved : some(news.moved())) {
                String line = "%s: %s, was %s".formatted(moved.figure(), moved.is(), moved.was());
                text.append("- ").append(MailText.line(line)).append('\n');
                html.append("<li>").append(escaped(line)).append("</li>\n");
            }
            more(news.moved().size(), text, html);
        }
        String sum = sum(news);
        text.append(sum).append("\n\n");
        html.append("<p>").append(escaped(sum)).append("</p>\n");
        return head.mail(
                MailText.line("%s: %s".formatted(head.organisation(), subject(news)), SUBJECT),
                text.toString(),
                html.toString(),
                "No more such digests");
    }

    private static String sum(ReportNews news) {
        String gone = news.gone() == 0
                ? ""
                : news.gone() == 1 ? "1 finding is gone. " : "%,d findings are gone. ".formatted(news.gone());
        return gone
                + (news.all() == 1
                        ? "There is 1 finding in all."
                        : "There are %,d findings in all.".formatted(news.all()));
    }

    private static String subject(ReportNews news) {
        List<String> parts = new ArrayList<>();
        if (!news.found().isEmpty()) {
            parts.add(
                    news.found().size() == 1
                            ? "1 new finding"
                            : "%,d new findings".formatted(news.found().size()));
        }
        if (news.gone() > 0) {
            parts.add("%,d gone".formatted(news.gone()));
        }
        if (!news.moved().isEmpty()) {
            parts.add(
                    news.moved().size() == 1
                            ? "1 number moved"
                            : "%,d numbers moved".formatted(news.moved().size()));
        }
        return String.join(", ", parts);
    }

    private static void heading(String words, StringBuilder text, StringBuilder html) {
        text.append(words).append("\n\n");
        html.append("<h2>").append(words).append("</h2>\n<ul>\n");
    }

    private static void more(int all, StringBuilder text, StringBuilder html) {
        if (all > MOST) {
            text.append("- and %,d more\n".formatted(all - MOST));
            html.append("<li>and %,d more</li>\n".formatted(all - MOST));
        }
        text.append('\n');
        html.append("</ul>\n");
    }

    private static <T> List<T> some(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(MailText.line(words));
    }
}
