package dev.throughline.reporting.boardpack;

import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.security.Caller;
import dev.throughline.reporting.document.Paper;
import dev.throughline.reporting.document.Paper.Block;
import dev.throughline.reporting.document.Paper.Heading;
import dev.throughline.reporting.document.Paper.Points;
import dev.throughline.reporting.document.Paper.Sentences;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.reporting.scope.ReportScopes;
import dev.throughline.reporting.scope.ScopeWords;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/// Puts a pack together for the caller, chapter by chapter; what the caller may not read is named and left out.
@Service
class BoardPacks {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    private final Organisations organisations;
    private final ReportScopes scopes;
    private final ScopeWords words;
    private final ReportChapters reports;
    private final StrategyChapters strategy;
    private final DevelopmentChapters developments;
    private final Definitions definitions;

    BoardPacks(
            Organisations organisations,
            ReportScopes scopes,
            ScopeWords words,
            ReportChapters reports,
            StrategyChapters strategy,
            DevelopmentChapters developments,
            Definitions definitions) {
        this.organisations = organisations;
        this.scopes = scopes;
        this.words = words;
        this.reports = reports;
        this.strategy = strategy;
        this.developments = developments;
        this.definitions = definitions;
    }

    Paper of(ReportScopeInput asked, PackAudience audience) {
        ReportScope scope = scopes.over(asked);
        Organisation organisation = organisations.current();
        List<String> left = new ArrayList<>();
        List<Report> told = reports.told(asked, left);
        String about = String.join(". ", words.of(scope)) + ".";
        List<Block> blocks = new ArrayList<>(reports.glance(told));
        blocks.addAll(strategy.of(scope, audience, left));
        blocks.addAll(developments.of(scope, audience));
        blocks.addAll(reports.found(told, audience));
        blocks.addAll(definitions.of(told));
        blocks.addAll(moment(scope, ZoneId.of(organisation.timeZone()), about, left));
        return new Paper("Board pack: " + organisation.name(), "For %s. %s".formatted(audience.words(), about), blocks);
    }

    private static List<Block> moment(ReportScope scope, ZoneId zone, String about, List<String> left) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "Sources and moment"));
        blocks.add(new Sentences(
                "Everything here was read at one moment, %s (%s), for %s, and it holds nothing that they may not read. It is about: %s"
                        .formatted(
                                MOMENT.format(scope.at().atZone(zone)),
                                zone,
                                Caller.current().name(),
                                about)));
        blocks.add(
                new Sentences(
                        "Rules and numbers rest on Throughline's sources: S1:94 is line 94 of the second of them. What is not known is called unknown, and never counts as nothing."));
        if (!left.isEmpty()) {
            blocks.add(new Sentences("Left out, since the one who asked may not read all of it:"));
            blocks.add(new Points(left));
        }
        return blocks;
    }
}
