package dev.throughline.stakeholder.engagement;

import dev.throughline.platform.changes.Happened;
import dev.throughline.platform.changes.Happening;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.MeasurementId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes news of what happened: when a measurement was corrected, what the sentences name, and whose days are told.
record Chronicle(Map<MeasurementId, Instant> corrected, Map<AnyId, Node> named, ZoneId zone) {

    private static final Comparator<Happening> LATEST =
            Comparator.comparing(Chronicle::said).thenComparing(Happening::at).reversed();

    private static final Comparator<Development> ORDER = Comparator.comparing(Development::kind)
            .thenComparing(Development::at)
            .thenComparing(one -> one.node().id().toString());

    /// Of what happened until a moment, each matter once.
    Developed told(Map<String, Happened> happened, @Nullable Instant until) {
        Set<DevelopmentKind> incomplete = EnumSet.noneOf(DevelopmentKind.class);
        List<Happening> readable = new ArrayList<>();
        happened.forEach((node, some) -> {
            if (some.hidden() || some.more()) {
                incomplete.add(DevelopmentKind.of(node));
            }
            some.latest().stream().filter(one -> stands(one, until)).forEach(one -> {
                if (Saying.names(one).allMatch(named::containsKey)) {
                    readable.add(one);
                } else {
                    incomplete.add(DevelopmentKind.of(node));
                }
            });
        });
        return new Developed(latest(readable), incomplete);
    }

    /// The latest of a matter may be that there is no news any more, as of a decision that was superseded.
    private List<Development> latest(List<Happening> happened) {
        Set<String> seen = new HashSet<>();
        List<Development> told = new ArrayList<>();
        happened.stream()
                .sorted(LATEST)
                .filter(one -> seen.add(Saying.matter(one)))
                .forEach(one -> {
                    String sentence = Saying.sentence(one, named, zone);
                    if (sentence != null) {
                        told.add(new Development(DevelopmentKind.of(one.kind()), sentence, one.node(), one.at()));
                    }
                });
        told.sort(ORDER);
        return told;
    }

    /// A measurement stands until another one has been put in its place.
    private boolean stands(Happening happening, @Nullable Instant until) {
        Instant since = happening.node() instanceof Measurement measured ? corrected.get(measured.id()) : null;
        return since == null || until != null && since.isAfter(until);
    }

    private static Instant said(Happening happening) {
        return happening.node() instanceof Measurement measured ? measured.observedAt() : happening.at();
    }
}
