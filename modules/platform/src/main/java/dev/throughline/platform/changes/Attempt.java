package dev.throughline.platform.changes;

import dev.throughline.platform.node.AnyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a caller was refused: the mutation, the node that its input's `id` names, the codes of the refusal, and the
/// input as far as it may be kept.
record Attempt(
        String action,
        @Nullable AnyId subject,
        List<String> codes,
        @Nullable String input) {}
