package dev.throughline.reporting.changed;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.changes.ActorKind;
import dev.throughline.platform.changes.ChangeId;
import dev.throughline.platform.changes.Happening;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One move of one thing: what it was, who made it, when and why. Before and after are states; where a promise's
/// exposure
/// moved, exposures.
public record ChangedThing(
        ChangeId id,
        Node node,
        String title,
        ChangedThingKind kind,
        String words,
        Instant at,
        @Nullable MemberId memberId,
        String actorName,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after) {

    static ChangedThing of(Happening happening, Node node, ChangedThingKind kind, String words, String compared) {
        Map<String, String> before = happening.before();
        UUID actor = happening.actor();
        return new ChangedThing(
                happening.id(),
                node,
                Called.of(node).name(),
                kind,
                words,
                happening.at(),
                happening.actorKind() == ActorKind.MEMBER && actor != null ? new MemberId(actor) : null,
                happening.actorName(),
                happening.reason(),
                before == null ? null : before.get(compared),
                happening.after().get(compared));
    }
}
