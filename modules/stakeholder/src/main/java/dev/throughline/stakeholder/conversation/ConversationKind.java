package dev.throughline.stakeholder.conversation;

/// Why people talk (S4:9, S2:12).
public enum ConversationKind {
    STRATEGIC,
    REACTIVE,
    SUPPORT,
    HANDS_ON
}
