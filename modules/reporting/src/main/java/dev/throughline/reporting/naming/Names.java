package dev.throughline.reporting.naming;

import dev.throughline.inbox.kind.InboxKinds;
import dev.throughline.inbox.kind.Thing;
import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.initiative.Initiative;
import dev.throughline.strategy.line.Headline;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.vision.Vision;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What things are called, for whoever may read them; a statement or two for each type.
@Service
public class Names {

    private final InboxKinds kinds;

    Names(InboxKinds kinds) {
        this.kinds = kinds;
    }

    /// By their ids as texts. What the caller may not read has no name here, nor has what is called nothing.
    public Map<String, String> of(Collection<? extends Id> ids) {
        Map<String, Thing> things = kinds.things(ids.stream().map(Id::toString).collect(Collectors.toSet()));
        Map<String, String> names = HashMap.newHashMap(things.size());
        things.forEach((id, thing) -> {
            String name = thing.title() == null ? named(thing.node()) : thing.title();
            if (name != null) {
                names.put(id, name);
            }
        });
        return names;
    }

    private static @Nullable String named(Node node) {
        return switch (node) {
            case Vision vision -> Headline.of(vision).text();
            case Initiative initiative -> Headline.of(initiative).text();
            case Team team -> team.name();
            case BusinessLine line -> line.name();
            case Member member -> member.name();
            case Metric metric -> metric.name();
            default -> null;
        };
    }
}
