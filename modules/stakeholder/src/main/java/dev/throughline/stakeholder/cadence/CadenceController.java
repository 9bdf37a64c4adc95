package dev.throughline.stakeholder.cadence;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CadenceController {

    private final Cadences cadences;
    private final Neighbours neighbours;

    CadenceController(Cadences cadences, Neighbours neighbours) {
        this.cadences = cadences;
        this.neighbours = neighbours;
    }

    @SchemaMapping
    @Nullable CompletableFuture<ConversationCadence> conversationCadence(Member member, Siblings siblings) {
        return siblings.find(member.id(), cadences::of);
    }

    @SchemaMapping
    @Nullable CompletableFuture<ConversationCadence> conversationCadence(Organisation organisation, Siblings siblings) {
        return siblings.find(organisation, cadences::together);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<MemberCadence>> conversationCadences(
            Organisation organisation, Listing listing, Siblings siblings) {
        return siblings.find(organisation, parents -> cadences.each(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(MemberCadence cadence, Siblings siblings) {
        return neighbours.member(cadence.memberId(), siblings);
    }
}
