package dev.throughline.roadmap.publiclink;

import org.jspecify.annotations.Nullable;

record RevokePublicLink(
        PublicLinkId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
