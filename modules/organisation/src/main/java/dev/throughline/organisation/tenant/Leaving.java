package dev.throughline.organisation.tenant;

import dev.throughline.organisation.member.MemberId;
import java.time.Instant;

/// Since when and why an organisation is on its way out, and when everything will be deleted.
public record Leaving(Instant at, Instant dueAt, MemberId memberId, String reason) {}
