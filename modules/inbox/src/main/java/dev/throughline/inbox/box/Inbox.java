package dev.throughline.inbox.box;

import dev.throughline.organisation.member.MemberId;

/// What one member owes, and what moved that concerns them.
public record Inbox(MemberId memberId) {}
