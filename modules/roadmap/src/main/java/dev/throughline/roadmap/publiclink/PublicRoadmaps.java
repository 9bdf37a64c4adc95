package dev.throughline.roadmap.publiclink;

import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.OrganisationState;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.security.LinkToken;
import dev.throughline.platform.tenancy.TenantTransactions;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.roadmap.version.Audience;
import dev.throughline.roadmap.version.RoadmapVersion;
import dev.throughline.roadmap.version.RoadmapVersions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// What a public link opens, for somebody who is nobody here.
@Service
class PublicRoadmaps {

    static final String ADDRESS = "/public/roadmaps/";

    private final PublicLinkRepository repository;
    private final RoadmapVersions versions;
    private final Roadmaps roadmaps;
    private final Organisations organisations;
    private final TenantTransactions transactions;

    PublicRoadmaps(
            PublicLinkRepository repository,
            RoadmapVersions versions,
            Roadmaps roadmaps,
            Organisations organisations,
            TenantTransactions transactions) {
        this.repository = repository;
        this.versions = versions;
        this.roadmaps = roadmaps;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    /// What is published for customers now. Nothing where there is no such link, or it opens nothing any more: nobody
    /// learns which.
    Optional<PublicRoadmap> behind(String text) {
        return LinkToken.read(text)
                .flatMap(token -> transactions.snapshot(
                        token.organisation(),
                        () -> repository
                                .byToken(token)
                                .filter(link -> link.state() == PublicLinkState.ACTIVE)
                                .flatMap(this::opened)));
    }

    private Optional<PublicRoadmap> opened(PublicLink link) {
        return Optional.of(organisations.current())
                .filter(organisation -> organisation.state() == OrganisationState.ACTIVE)
                .filter(organisation -> Objects.requireNonNull(
                                roadmaps.byIds(Set.of(link.roadmapId())).get(link.roadmapId()))
                        .inUse())
                .flatMap(organisation -> versions.published(link.roadmapId(), Audience.CUSTOMER)
                        .map(version -> new PublicRoadmap(
                                organisation.name(), publishedOn(version, organisation), problems(version))));
    }

    /// The day it was where the organisation is.
    private static LocalDate publishedOn(RoadmapVersion version, Organisation organisation) {
        return version.createdAt().atZone(ZoneId.of(organisation.timeZone())).toLocalDate();
    }

    private List<String> problems(RoadmapVersion version) {
        return Objects.requireNonNull(versions.themesOf(Set.of(version.id())).get(version.id())).stream()
                .map(theme -> Objects.requireNonNull(theme.problem()))
                .toList();
    }
}
