package dev.throughline.roadmap.version;

import static dev.throughline.organisation.role.Permission.PUBLISHED_INTERNAL_READ;
import static dev.throughline.organisation.role.Permission.PUBLISHED_READ;
import static dev.throughline.organisation.role.Permission.ROADMAP_PUBLISH;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.roadmap.RoadmapError;
import dev.throughline.roadmap.roadmap.Roadmap;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.roadmap.Roadmaps;
import dev.throughline.roadmap.theme.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Tells audiences where a roadmap stands, and keeps what was told.
@Service
public class RoadmapVersions implements Nodes<RoadmapVersionId, RoadmapVersion> {

    private static final String ACTION = "publishRoadmap";

    private final RoadmapVersionRepository repository;
    private final PublishedThemeRepository published;
    private final RoadmapContents contents;
    private final Roadmaps roadmaps;
    private final Access access;
    private final Changes changes;

    RoadmapVersions(
            RoadmapVersionRepository repository,
            PublishedThemeRepository published,
            RoadmapContents contents,
            Roadmaps roadmaps,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.published = published;
        this.contents = contents;
        this.roadmaps = roadmaps;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<RoadmapVersionId> idType() {
        return RoadmapVersionId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of(PUBLISHED_READ.name(), PUBLISHED_INTERNAL_READ.name());
    }

    @Override
    public String readPermission(RoadmapVersion version) {
        return version.audience().reading().name();
    }

    @Override
    public Map<RoadmapVersionId, RoadmapVersion> byIds(Set<RoadmapVersionId> ids) {
        return repository.byIds(ids);
    }

    /// What is said to the audience now; nothing where nothing was ever published for it.
    public Optional<RoadmapVersion> published(RoadmapId roadmap, Audience audience) {
        return repository.published(roadmap, audience);
    }

    public Map<RoadmapVersionId, List<PublishedTheme>> themesOf(Set<RoadmapVersionId> versions) {
        Map<RoadmapVersionId, List<PublishedTheme>> found = published.of(versions);
        return versions.stream().collect(Collectors.toMap(id -> id, id -> found.getOrDefault(id, List.of())));
    }

    Map<PublishedThemeId, List<PublishedOutcome>> outcomesOf(Set<PublishedThemeId> themes) {
        Map<PublishedThemeId, List<PublishedOutcome>> found = published.outcomesOf(themes);
        return themes.stream().collect(Collectors.toMap(id -> id, id -> found.getOrDefault(id, List.of())));
    }

    /// The version, where the caller may read what its audience reads.
    Optional<RoadmapVersion> find(RoadmapVersionId id) {
        return Optional.ofNullable(repository.byIds(Set.of(id)).get(id))
                .filter(version -> access.may(version.audience().reading()));
    }

    Connection<RoadmapVersion> page(Listing listing) {
        return repository.page(listing, readable());
    }

    Map<RoadmapId, Connection<RoadmapVersion>> of(Set<RoadmapId> parents, Listing listing) {
        return repository.of(parents, listing, readable());
    }

    private Set<Audience> readable() {
        return Stream.of(Audience.values())
                .filter(audience -> access.may(audience.reading()))
                .collect(Collectors.toSet());
    }

    Map<RoadmapId, List<PublicationFinding>> findings(Set<RoadmapId> parents, Audience audience) {
        Map<RoadmapId, List<PublicationFinding>> findings = new HashMap<>();
        contents.of(parents).forEach((id, content) -> findings.put(id, PublicationChecks.of(content, audience)));
        return findings;
    }

    /// Nothing on the roadmap changes meanwhile: who changes it holds the roadmap, too. Why it was published stands in
    /// the history of the roadmap only, which those to whom it is told do not read.
    RoadmapVersion publish(PublishRoadmap publish) {
        Roadmap roadmap = roadmaps.hold(publish.roadmapId(), "roadmapId");
        access.require(ROADMAP_PUBLISH, roadmap.teamId());
        Versions.expect(publish.expectedVersion(), roadmap);
        Archived.refuse(roadmap.archivedAt(), "roadmapId");
        RoadmapContent content = contents.of(roadmap.id());
        refuse(
                PublicationChecks.of(content, publish.audience()),
                Set.copyOf(Objects.requireNonNullElse(publish.confirms(), List.of())));
        Optional<RoadmapVersion> former = repository.published(roadmap.id(), publish.audience());
        former.ifPresent(before -> changes.changed(ACTION, before, repository.supersede(before.id())));
        RoadmapVersion version = repository.insert(
                content, publish.audience(), former.map(RoadmapVersion::edition).orElse(0) + 1, access.caller());
        tell(version, content);
        changes.created(ACTION, version);
        changes.noted(ACTION, roadmap, publish.reason());
        return version;
    }

    private void tell(RoadmapVersion version, RoadmapContent content) {
        List<Theme> told = new ArrayList<>(content.atWork());
        if (version.audience().readsBeliefs()) {
            told.addAll(content.toldWithin());
        }
        for (int place = 0; place < told.size(); place++) {
            Theme theme = told.get(place);
            PublishedThemeId id = published.insert(version, place + 1, theme, content.phase(theme));
            if (version.audience().readsBeliefs()) {
                var outcomes = content.outcomes(theme);
                for (int nth = 0; nth < outcomes.size(); nth++) {
                    var outcome = outcomes.get(nth);
                    published.insert(id, nth + 1, outcome, content.goal(outcome.targetId()));
                }
            }
        }
    }

    /// Errors are mended; a warning is confirmed by its rule and theme, so that nobody confirms what they have not
    /// seen.
    private static void refuse(List<PublicationFinding> findings, Set<ConfirmedFinding> confirmed) {
        Problems errors = new Problems();
        Problems warnings = new Problems();
        for (PublicationFinding finding : findings) {
            boolean error = finding.severity() == PublicationSeverity.ERROR;
            errors.unless(!error, RoadmapError.ROADMAP_NOT_PUBLISHABLE, "roadmapId", words(finding));
            warnings.unless(
                    error || confirmed.contains(new ConfirmedFinding(finding.rule(), finding.themeId())),
                    RoadmapError.WARNING_NOT_CONFIRMED,
                    "confirms",
                    words(finding));
        }
        errors.refuse();
        warnings.refuse();
    }

    private static String words(PublicationFinding finding) {
        return "%s (%s, %s)".formatted(finding.message(), finding.rule(), finding.seed());
    }
}
