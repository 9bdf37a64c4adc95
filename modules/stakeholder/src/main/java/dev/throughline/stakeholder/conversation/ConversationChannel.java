package dev.throughline.stakeholder.conversation;

/// Where people talk, or say what they think.
public enum ConversationChannel {
    IN_PERSON,
    CALL,
    IN_APP,
    SUPPORT_DESK,
    SALES_ENGINEER,
    SURVEY
}
