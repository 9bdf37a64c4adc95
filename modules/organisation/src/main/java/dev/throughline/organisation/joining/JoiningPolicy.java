package dev.throughline.organisation.joining;

import dev.throughline.organisation.role.RoleId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who comes by a verified domain gets this role; without one nobody comes that way.
public record JoiningPolicy(
        JoiningPolicyId id, @Nullable RoleId roleId, int version, Instant createdAt, Instant updatedAt)
        implements Node {}
