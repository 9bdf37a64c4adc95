package dev.throughline.inbox.kind;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Id;

/// What somebody shall hear, and about which node: the words tell what happened to it and nothing that stands in it.
public record News(String kind, MemberId to, Id about, String words) {}
