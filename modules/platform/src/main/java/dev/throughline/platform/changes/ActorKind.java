package dev.throughline.platform.changes;

import dev.throughline.platform.security.Caller;

/// What kind of caller somebody was who did something.
public enum ActorKind {
    MEMBER,
    SERVICE_ACCOUNT,
    OPERATOR,
    VISITOR;

    static ActorKind of(Caller caller) {
        if (caller.member() != null) {
            return MEMBER;
        }
        if (caller.machine() != null) {
            return SERVICE_ACCOUNT;
        }
        return caller.operates() ? OPERATOR : VISITOR;
    }
}
