package dev.throughline.reporting.boardpack;

import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.reporting.document.Paper.Block;
import dev.throughline.reporting.document.Paper.Heading;
import dev.throughline.reporting.document.Paper.Points;
import dev.throughline.reporting.document.Paper.Sentences;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.stakeholder.engagement.Concern;
import dev.throughline.stakeholder.engagement.Developed;
import dev.throughline.stakeholder.engagement.Development;
import dev.throughline.stakeholder.engagement.DevelopmentKind;
import dev.throughline.stakeholder.engagement.Developments;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What was learned and decided in the period, and what else changed: the sentences that agendas are made of.
@Service
class DevelopmentChapters {

    private static final Map<DevelopmentKind, String> CHAPTERS = chapters();

    private final Developments developments;
    private final Organisations organisations;

    DevelopmentChapters(Developments developments, Organisations organisations) {
        this.developments = developments;
        this.organisations = organisations;
    }

    List<Block> of(ReportScope scope, PackAudience audience) {
        ZoneId zone = ZoneId.of(organisations.current().timeZone());
        Developed developed = developments.between(
                scope.over().since(),
                scope.over().until(),
                new Concern(scope.businessLineId(), scope.teamId(), scope.challengeId()));
        Map<DevelopmentKind, List<Development>> told =
                developed.items().stream().collect(Collectors.groupingBy(Development::kind));
        List<Block> blocks = new ArrayList<>();
        CHAPTERS.forEach((kind, heading) -> {
            List<Development> some = told.getOrDefault(kind, List.of());
            blocks.add(new Heading(1, heading));
            boolean whole = !developed.incomplete().contains(kind);
            if (some.isEmpty()) {
                blocks.add(new Sentences(
                        whole
                                ? "Nothing in this period."
                                : "Nothing in this period that could be read for this; there may be something."));
            } else {
                blocks.add(new Points(some.reversed().stream()
                        .limit(2L * audience.most())
                        .map(one -> "%s: %s".formatted(one.at().atZone(zone).toLocalDate(), one.statement()))
                        .toList()));
                Rest.of(some.size(), 2 * audience.most()).ifPresent(blocks::add);
                if (!whole) {
                    blocks.add(new Sentences("There may be more than could be read for this."));
                }
            }
        });
        return blocks;
    }

    private static Map<DevelopmentKind, String> chapters() {
        Map<DevelopmentKind, String> chapters = new EnumMap<>(DevelopmentKind.class);
        chapters.put(DevelopmentKind.LEARNING, "What we learned");
        chapters.put(DevelopmentKind.DECISION, "What was decided");
        chapters.put(DevelopmentKind.PROMISE, "How promises moved");
        chapters.put(DevelopmentKind.PROGRESS, "What moved");
        chapters.put(DevelopmentKind.ROADMAP, "What was published");
        return chapters;
    }
}
