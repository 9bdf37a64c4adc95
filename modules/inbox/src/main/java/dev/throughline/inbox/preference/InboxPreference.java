package dev.throughline.inbox.preference;

import dev.throughline.inbox.kind.Delivery;

/// How a member hears of one kind, and how they would unless they had said otherwise.
public record InboxPreference(String kind, boolean owed, Delivery delivery, Delivery usual) {}
