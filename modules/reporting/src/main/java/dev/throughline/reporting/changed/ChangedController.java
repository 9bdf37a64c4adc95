package dev.throughline.reporting.changed;

import dev.throughline.inbox.box.Obligation;
import dev.throughline.inbox.box.Obligations;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class ChangedController {

    private final ChangedThings things;
    private final Obligations obligations;
    private final Neighbours neighbours;
    private final Access access;

    ChangedController(ChangedThings things, Obligations obligations, Neighbours neighbours, Access access) {
        this.things = things;
        this.obligations = obligations;
        this.neighbours = neighbours;
        this.access = access;
    }

    @PreAuthorize("isAuthenticated() and !hasAuthority('OPERATE')")
    @QueryMapping
    WhatChanged whatChanged(@Argument @Nullable ChangedSince since, @Argument @Nullable MemberId memberId) {
        return things.of(since, memberId);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(WhatChanged changed, Siblings siblings) {
        return neighbours.member(changed.memberId(), siblings);
    }

    /// Nobody sees another's inbox.
    @SchemaMapping
    @Nullable CompletableFuture<Connection<Obligation>> owed(WhatChanged changed, Listing listing, Siblings siblings) {
        return changed.own() ? siblings.load(changed.memberId(), members -> obligations.of(members, listing)) : null;
    }

    @SchemaMapping
    Connection<ChangedThing> above(WhatChanged changed, Listing listing) {
        return Connection.of(changed.key(), changed.above(), listing);
    }

    @SchemaMapping
    Connection<ChangedThing> at(WhatChanged changed, Listing listing) {
        return Connection.of(changed.key(), changed.at(), listing);
    }

    @SchemaMapping
    Connection<ChangedThing> below(WhatChanged changed, Listing listing) {
        return Connection.of(changed.key(), changed.below(), listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(ChangedThing thing, Siblings siblings) {
        return neighbours.member(thing.memberId(), siblings);
    }

    @SchemaMapping
    @Nullable String actorName(ChangedThing thing) {
        return access.may(Permission.ORGANISATION_READ) ? thing.actorName() : null;
    }
}
