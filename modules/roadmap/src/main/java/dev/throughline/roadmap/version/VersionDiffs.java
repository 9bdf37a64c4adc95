package dev.throughline.roadmap.version;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.roadmap.roadmap.RoadmapId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Says what differs between versions, and what has changed since a member looked.
@Service
class VersionDiffs {

    private final RoadmapVersions versions;
    private final RoadmapLookRepository looks;
    private final Access access;

    VersionDiffs(RoadmapVersions versions, RoadmapLookRepository looks, Access access) {
        this.versions = versions;
        this.looks = looks;
        this.access = access;
    }

    /// Nothing where the caller may not see both.
    Optional<RoadmapVersionDiff> between(RoadmapVersionId from, RoadmapVersionId to) {
        return versions.find(from)
                .flatMap(before -> versions.find(to).map(after -> {
                    if (!before.roadmapId().equals(after.roadmapId())) {
                        throw new BadInput("toId", "These are versions of two roadmaps; compare those of one.");
                    }
                    return compared(Map.of(after, before)).get(after);
                }));
    }

    /// From here on what changed is what changed since this version.
    RoadmapVersion look(LookAtRoadmapVersion look) {
        MemberId member = access.caller();
        RoadmapVersion version = versions.find(look.id()).orElseThrow(() -> Refusal.notFound("id"));
        looks.note(member, version);
        return version;
    }

    /// Nothing for a version of a roadmap that the caller never looked at, or where the caller is no member.
    Map<RoadmapVersion, RoadmapVersionDiff> sinceLastLook(Set<RoadmapVersion> asked) {
        MemberId member = access.member();
        if (member == null) {
            return Map.of();
        }
        Set<RoadmapId> roadmaps = asked.stream().map(RoadmapVersion::roadmapId).collect(Collectors.toSet());
        Map<RoadmapLookRepository.Seen, RoadmapVersionId> seen = looks.last(member, roadmaps);
        Map<RoadmapVersionId, RoadmapVersion> known = versions.byIds(Set.copyOf(seen.values()));
        Map<RoadmapVersion, RoadmapVersion> pairs = new HashMap<>();
        for (RoadmapVersion version : asked) {
            RoadmapVersionId last = seen.get(new RoadmapLookRepository.Seen(version.roadmapId(), version.audience()));
            RoadmapVersion looked = last == null ? null : known.get(last);
            if (looked != null && looked.edition() <= version.edition()) {
                pairs.put(version, looked);
            }
        }
        return compared(pairs);
    }

    private Map<RoadmapVersion, RoadmapVersionDiff> compared(Map<RoadmapVersion, RoadmapVersion> formerByLater) {
        Set<RoadmapVersionId> all = new HashSet<>();
        formerByLater.forEach((later, former) -> {
            all.add(later.id());
            all.add(former.id());
        });
        Map<RoadmapVersionId, List<PublishedTheme>> themes = versions.themesOf(all);
        Map<PublishedThemeId, List<PublishedOutcome>> outcomes = versions.outcomesOf(themes.values().stream()
                .flatMap(List::stream)
                .map(PublishedTheme::id)
                .collect(Collectors.toSet()));
        Map<RoadmapVersion, RoadmapVersionDiff> diffs = new HashMap<>();
        formerByLater.forEach((later, former) -> diffs.put(
                later, new VersionComparison(told(former, themes, outcomes), told(later, themes, outcomes)).diff()));
        return diffs;
    }

    private static VersionComparison.Told told(
            RoadmapVersion version,
            Map<RoadmapVersionId, List<PublishedTheme>> themes,
            Map<PublishedThemeId, List<PublishedOutcome>> outcomes) {
        return new VersionComparison.Told(version, themes.getOrDefault(version.id(), List.of()), outcomes);
    }
}
