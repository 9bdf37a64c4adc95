package dev.throughline.inbox.notification;

import dev.throughline.inbox.kind.Thing;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something moved that concerns a member. What it is about is there only as far as the member may see it at the
/// moment.
public record Notification(
        NotificationId id,
        MemberId memberId,
        String kind,
        String about,
        @Nullable Thing thing,
        String words,
        int moves,
        Instant since,
        Instant movedAt,
        @Nullable Instant readAt,
        @Nullable Instant mailedAt,
        int version)
        implements Node {

    private static final String HIDDEN = "Something moved that you may not read any more.";

    public @Nullable Node subject() {
        return thing == null ? null : thing.node();
    }

    public @Nullable String title() {
        return thing == null ? null : thing.title();
    }

    /// The words alone would tell what became of something that is nobody's business any more.
    Notification as(@Nullable Thing seen, boolean personal) {
        return new Notification(
                id,
                memberId,
                kind,
                about,
                seen,
                seen == null && !personal ? HIDDEN : words,
                moves,
                since,
                movedAt,
                readAt,
                mailedAt,
                version);
    }
}
