package dev.throughline.inbox.kind;

/// A kind of what moves, a value of the schema's enum `InboxKind`, and how members hear of it unless they say
/// otherwise.
/// The words about what is personal are the member's own matter, also where they may not read the node. A bean for each
/// kind.
public record NewsKind(String name, Delivery usual, boolean personal) {

    public NewsKind(String name, Delivery usual) {
        this(name, usual, false);
    }
}
