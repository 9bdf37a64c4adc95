package dev.throughline.inbox.kind;

/// A kind of what there is to hear of: something owed, or something that moved.
public record InboxKind(String name, boolean owed, Delivery usual, boolean personal) {}
