package dev.throughline.platform.changes;

import dev.throughline.platform.node.AnyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of the audit log: a change of a node, or an attempt that was refused. Before, after and input are JSON.
public record AuditEntry(
        ChangeId id,
        Instant at,
        ActorKind actorKind,
        @Nullable AnyId actorId,
        String actorName,
        String action,
        ChangeOutcome outcome,
        List<String> codes,
        @Nullable AnyId nodeId,
        List<String> changed,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable String input,
        String requestId) {}
