package dev.throughline.reporting.digest;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.mail.Letterhead;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.naming.Names;
import dev.throughline.reporting.naming.Spoken;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.scope.ScopeWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Writes letters, as the caller may read: what was found and what is gone since the last one, and which numbers have
/// moved.
/// Nothing where nothing did.
@Service
class ReportWordings {

    private static final String PLACE = "{token}";

    private final Reports reports;
    private final ReportLetterRepository letters;
    private final Names names;
    private final ScopeWords words;
    private final Members members;
    private final Organisations organisations;
    private final String unsubscribe;
    private final String inbox;

    ReportWordings(
            Reports reports,
            ReportLetterRepository letters,
            Names names,
            ScopeWords words,
            Members members,
            Organisations organisations,
            @Value("${throughline.inbox.unsubscribe:http://localhost:${server.port:8080}/public/unsubscribe/{token}}")
                    String unsubscribe,
            @Value("${throughline.inbox.link:}") String inbox) {
        this.reports = reports;
        this.letters = letters;
        this.names = names;
        this.words = words;
        this.members = members;
        this.organisations = organisations;
        this.unsubscribe = unsubscribe;
        this.inbox = inbox;
    }

    /// Empty where the member may read none of it.
    Optional<ReportWording> of(ReportDigest digest, String token) {
        List<Report> told = told(digest);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Told now = Told.of(told);
        Told before = Objects.requireNonNullElseGet(
                Told.read(letters.lastTold(digest.id())), () -> new Told(Map.of(), now.figures()));
        ReportNews news = news(told, now, before);
        return Optional.of(new ReportWording(
                news.nothing()
                        ? null
                        : new ReportLetterPage(
                                        head(digest, token),
                                        about(told.getFirst().scope()))
                                .mail(news),
                now));
    }

    /// What the member may read of; what they may not is no news.
    private List<Report> told(ReportDigest digest) {
        List<Report> told = new ArrayList<>();
        for (ReportSource<?> source : reports.sources()) {
            try {
                told.add(reports.of(source, digest.about()));
            } catch (AccessDeniedException | BadInput hidden) {
                continue;
            }
        }
        return told;
    }

    private ReportNews news(List<Report> told, Told now, Told before) {
        List<ReportNews.Found> found = new ArrayList<>();
        List<ReportNews.Moved> moved = new ArrayList<>();
        Map<String, String> called = names.of(told.stream()
                .flatMap(report -> report.all().stream()
                        .filter(finding -> !before.findings().containsKey(Told.key(finding))))
                .map(ReportFinding::where)
                .toList());
        Set<String> said = new HashSet<>();
        for (Report report : told) {
            for (ReportFinding finding : report.all()) {
                if (!before.findings().containsKey(Told.key(finding)) && said.add(Told.key(finding))) {
                    found.add(new ReportNews.Found(
                            Objects.requireNonNullElse(called.get(finding.id()), finding.id()),
                            finding.what(),
                            finding.advice()));
                }
            }
            for (Figure figure : report.figures()) {
                String was = before.figures().get(Told.key(figure));
                String is = Told.value(figure);
                if (was != null && !was.equals(is) && said.add(Told.key(figure))) {
                    moved.add(new ReportNews.Moved(Spoken.of(figure.kind()), was, is));
                }
            }
        }
        Set<String> reports = told.stream().map(report -> report.kind().name()).collect(Collectors.toSet());
        return new ReportNews(
                found, now.goneSince(before, reports), now.findings().size(), moved);
    }

    private String about(ReportScope scope) {
        return words.of(scope).getFirst();
    }

    private Letterhead head(ReportDigest digest, String token) {
        Member member =
                Objects.requireNonNull(members.byIds(Set.of(digest.memberId())).get(digest.memberId()));
        return new Letterhead(
                member.name(),
                member.email(),
                organisations.current().name(),
                inbox,
                unsubscribe.replace(PLACE, token));
    }
}
