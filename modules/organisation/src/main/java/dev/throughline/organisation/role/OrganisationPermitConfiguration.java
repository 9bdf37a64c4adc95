package dev.throughline.organisation.role;

import static dev.throughline.organisation.role.Permission.ORGANISATION_CHANGE;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;
import static dev.throughline.organisation.role.Permission.PEOPLE_CHANGE;
import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_AGREE;
import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_CHANGE;
import static dev.throughline.organisation.role.Permission.PRODUCT_VISION_READ;
import static dev.throughline.organisation.role.Permission.ROLE_CHANGE;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.product.Product;
import dev.throughline.organisation.team.Team;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.platform.node.Permits;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What concerns the organisation's own nodes. Its parts are places, so every permission concerns them.
@Configuration(proxyBeanMethods = false)
class OrganisationPermitConfiguration {

    @Bean
    Permits<Organisation> organisationPermits(Access access) {
        return new Permits<>(
                Organisation.class,
                nodes -> access.held(nodes, organisation -> Place.ORGANISATION, Permission.values()));
    }

    @Bean
    Permits<BusinessLine> businessLinePermits(Access access) {
        return new Permits<>(
                BusinessLine.class, nodes -> access.held(nodes, line -> Place.of(line.id()), Permission.values()));
    }

    @Bean
    Permits<Team> teamPermits(Access access) {
        return new Permits<>(Team.class, nodes -> access.held(nodes, team -> Place.of(team.id()), Permission.values()));
    }

    @Bean
    Permits<Product> productPermits(Access access) {
        return new Permits<>(Product.class, nodes -> {
            var held = access.held(
                    nodes,
                    product -> Place.of(product.businessLineId()),
                    ORGANISATION_READ,
                    ORGANISATION_CHANGE,
                    PRODUCT_VISION_READ,
                    PRODUCT_VISION_CHANGE);
            access.heldWithin(nodes, Product::businessLineId, PRODUCT_VISION_AGREE)
                    .forEach((product, within) -> held.computeIfAbsent(product, missing -> new TreeSet<>())
                            .addAll(within));
            return held;
        });
    }

    /// A member has no place; how far a role may be granted to one is what the place says.
    @Bean
    Permits<Member> memberPermits(Access access) {
        return new Permits<>(
                Member.class, nodes -> access.heldWithin(nodes, member -> null, ORGANISATION_READ, PEOPLE_CHANGE));
    }

    @Bean
    Permits<Role> rolePermits(Access access) {
        return new Permits<>(
                Role.class, nodes -> access.held(nodes, role -> Place.ORGANISATION, ORGANISATION_READ, ROLE_CHANGE));
    }

    @Bean
    Permits<RoleGrant> roleGrantPermits(Access access) {
        return new Permits<>(
                RoleGrant.class, nodes -> access.held(nodes, RoleGrant::place, ORGANISATION_READ, PEOPLE_CHANGE));
    }
}
