package dev.throughline.organisation.tenant;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.serviceaccount.ServiceAccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The caller, and what the caller may do somewhere in the organisation.
public record Viewer(
        @Nullable MemberId memberId,
        @Nullable ServiceAccountId serviceAccountId,
        String name,
        Organisation organisation,
        List<String> permissions) {}
