package dev.throughline.reporting.changed;

import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Happenings;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.node.AnyId;
import dev.throughline.roadmap.version.RoadmapVersion;
import dev.throughline.roadmap.version.RoadmapVersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Since when something is told. Nothing is kept of who looked when: a query writes nothing.
@Service
class Beginnings {

    private static final Period USUAL = Period.ofDays(7);
    private static final Period FARTHEST = Period.ofDays(400);

    private final Organisations organisations;
    private final Happenings happenings;

    Beginnings(Organisations organisations, Happenings happenings) {
        this.organisations = organisations;
        this.happenings = happenings;
    }

    Instant of(@Nullable ChangedSince since, Instant now) {
        if (since == null) {
            return now.minus(USUAL);
        }
        ZoneId zone = ZoneId.of(organisations.current().timeZone());
        if (since.moment() != null) {
            return within(since.moment(), now, zone, "since.moment");
        }
        if (since.day() != null) {
            return within(since.day().atStartOfDay(zone).toInstant(), now, zone, "since.day");
        }
        if (since.roadmapVersionId() != null) {
            return within(told(since.roadmapVersionId()), now, zone, "since.roadmapVersionId");
        }
        throw new BadInput("since", "Say since when: a moment, a day, or a version of a roadmap.");
    }

    private Instant told(RoadmapVersionId version) {
        return AnyId.of(version.toString())
                .map(id -> happenings.nodes(Set.of(id)).get(id))
                .map(RoadmapVersion.class::cast)
                .map(RoadmapVersion::createdAt)
                .orElseThrow(() -> new BadInput(
                        "since.roadmapVersionId", "No version of a roadmap has this id, or you may not see it."));
    }

    private static Instant within(Instant moment, Instant now, ZoneId zone, String argument) {
        if (moment.isAfter(now)) {
            throw new BadInput(argument, "What changed is told since a moment that has passed.");
        }
        LocalDate first = LocalDate.ofInstant(now, zone).minus(FARTHEST);
        if (LocalDate.ofInstant(moment, zone).isBefore(first)) {
            throw new BadInput(
                    argument,
                    "What changed is told for the last %d days, since %s at the earliest."
                            .formatted(FARTHEST.getDays(), first));
        }
        return moment;
    }
}
