package dev.throughline.stakeholder.stakeholder;

import static dev.throughline.organisation.role.Permission.STAKEHOLDER_CHANGE;
import static dev.throughline.organisation.role.Permission.STAKEHOLDER_OWN_READ;
import static dev.throughline.organisation.role.Permission.STAKEHOLDER_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class StakeholderController {

    private final Stakeholders stakeholders;
    private final Neighbours neighbours;

    StakeholderController(Stakeholders stakeholders, Neighbours neighbours) {
        this.stakeholders = stakeholders;
        this.neighbours = neighbours;
    }

    @Can({STAKEHOLDER_READ, STAKEHOLDER_OWN_READ})
    @QueryMapping
    @Nullable Stakeholder stakeholder(@Argument StakeholderId id) {
        return stakeholders.byIds(Set.of(id)).get(id);
    }

    @Can({STAKEHOLDER_READ, STAKEHOLDER_OWN_READ})
    @QueryMapping
    @Nullable Stakeholder ownStakeholder() {
        return stakeholders.own().orElse(null);
    }

    @Can(STAKEHOLDER_READ)
    @QueryMapping
    Connection<Stakeholder> stakeholders(Listing listing) {
        return stakeholders.page(listing);
    }

    @Can(STAKEHOLDER_CHANGE)
    @MutationMapping
    Stakeholder addStakeholder(@Argument AddStakeholder input) {
        return stakeholders.add(input);
    }

    @Can(STAKEHOLDER_CHANGE)
    @MutationMapping
    Stakeholder changeStakeholder(@Argument ChangeStakeholder input) {
        return stakeholders.change(input);
    }

    @Can(STAKEHOLDER_CHANGE)
    @MutationMapping
    Stakeholder archiveStakeholder(@Argument ArchiveStakeholder input) {
        return stakeholders.archive(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(Stakeholder stakeholder, Siblings siblings) {
        return neighbours.member(stakeholder.memberId(), siblings);
    }
}
