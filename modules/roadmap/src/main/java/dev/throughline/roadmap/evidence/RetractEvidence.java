package dev.throughline.roadmap.evidence;

import org.jspecify.annotations.Nullable;

record RetractEvidence(
        EvidenceId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
