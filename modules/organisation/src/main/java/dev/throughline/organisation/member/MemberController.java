package dev.throughline.organisation.member;

import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;
import static dev.throughline.organisation.role.Permission.PEOPLE_CHANGE;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.role.Place;
import dev.throughline.platform.changes.Change;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class MemberController {

    private final Members members;
    private final Access access;

    MemberController(Members members, Access access) {
        this.members = members;
        this.access = access;
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    @Nullable Member member(@Argument MemberBy by) {
        return members.find(by).orElse(null);
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    Connection<Member> members(Listing listing) {
        return members.page(listing);
    }

    @Can(PEOPLE_CHANGE)
    @MutationMapping
    Member addMember(@Argument AddMember input) {
        access.require(PEOPLE_CHANGE, Place.ORGANISATION);
        return members.add(input);
    }

    @SchemaMapping
    @Nullable String actorName(Change change) {
        return access.may(ORGANISATION_READ) ? change.actorName() : null;
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> by(Change change, Siblings siblings) {
        MemberId actor = change.actor() == null || !access.may(ORGANISATION_READ) ? null : new MemberId(change.actor());
        return siblings.find(actor, members::byIds);
    }
}
