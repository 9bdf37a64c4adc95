package dev.throughline.reporting.boardpack;

import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.security.Caller;
import dev.throughline.reporting.document.Paper;
import dev.throughline.reporting.document.Paper.Block;
import dev.throughline.reporting.document.Paper.Heading;
import dev.throughline.reporting.document.Paper.Points;
import dev.throughline.reporting.document.Paper.Sentences;
import dev.throughline.reporting.finding.Report;
import dev.throughline.reporting.scope.ReportScope;
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
    private final ReportChapters reports;
    private final StrategyChapters strategy;
    private final DevelopmentChapters developments;
    private final PromiseChapters promises;
    private final Definitions definitions;
    private final ScopeWords words;

    BoardPacks(
            Organisations organisations,
            ReportChapters reports,
            StrategyChapters strategy,
            DevelopmentChapters developments,
            PromiseChapters promises,
            Definitions definitions,
            ScopeWords words) {
        this.organisations = organisations;
        this.reports = reports;
        this.strategy = strategy;
        this.developments = developments;
        this.promises = promises;
        this.definitions = definitions;
        this.words = words;
    }

    Paper of(ReportScope scope, PackAudience audience) {
        List<String> left = new ArrayList<>();
        List<Report> told = reports.told(scope, left);
        List<String> about = words.of(scope);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(reports.glance(told));
        blocks.addAll(strategy.of(scope, audience, left));
        blocks.addAll(promises.of(scope, left));
        blocks.addAll(developments.of(scope, audience, left));
        blocks.addAll(reports.found(told, audience));
        blocks.addAll(definitions.of(told));
        blocks.addAll(moment(scope, about, left));
        return new Paper(
                "Board pack: " + organisations.current().name(),
                "For %s. %s".formatted(audience.words(), String.join(". ", about) + "."),
                blocks);
    }

    private List<Block> moment(ReportScope scope, List<String> about, List<String> left) {
        ZoneId zone = ZoneId.of(organisations.current().timeZone());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "Sources and moment"));
        blocks.add(new Sentences(
                "Everything here was read at one moment: %s (%s). %s. It was made for %s and holds nothing that they may not read."
                        .formatted(
                                MOMENT.format(scope.at().atZone(zone)),
                                zone,
                                String.join(". ", about),
                                Caller.current().name())));
        blocks.add(
                new Sentences(
                        "Rules and numbers come from Throughline's sources: S0 to S4 are files, and S1:94 is a line of one of them. Absent data is unknown, never nothing."));
        if (!left.isEmpty()) {
            blocks.add(new Sentences("Left out, since it may not be read with these permissions:"));
            blocks.add(new Points(left));
        }
        return blocks;
    }

    static String spoken(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
