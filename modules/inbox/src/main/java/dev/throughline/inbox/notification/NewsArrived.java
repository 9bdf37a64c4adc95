package dev.throughline.inbox.notification;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.organisation.member.MemberId;

/// A member has something new to read, or something unread moved again; and how they want to hear of it.
public record NewsArrived(NotificationId id, MemberId memberId, String kind, Delivery delivery) {}
