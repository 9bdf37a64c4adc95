package dev.throughline.reporting.changed;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.AnyId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that can move, what it hangs on, and whose it is. What is over has the moment from which on it was.
record Hanging(
        AnyId id,
        @Nullable UUID on,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable MemberId ownerId,
        @Nullable Instant overAt) {

    Rung rung() {
        return Rung.of(id);
    }

    boolean livedAfter(Instant moment) {
        return overAt == null || overAt.isAfter(moment);
    }
}
