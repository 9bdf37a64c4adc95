package dev.throughline.inbox.notification;

import dev.throughline.organisation.member.MemberId;

/// A member has something new to read, and wants to hear of it at once.
public record NewsArrived(NotificationId id, MemberId memberId, String kind) {}
