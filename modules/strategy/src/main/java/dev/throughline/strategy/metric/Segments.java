package dev.throughline.strategy.metric;

import dev.throughline.organisation.role.Permission;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class Segments implements Nodes<SegmentId, Segment> {

    private final SegmentRepository repository;
    private final Changes changes;

    Segments(SegmentRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @Override
    public IdType<SegmentId> idType() {
        return SegmentId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.METRIC_READ.name();
    }

    @Override
    public Map<SegmentId, Segment> byIds(Set<SegmentId> ids) {
        return repository.byIds(ids);
    }

    /// The segments of each dimension that are in use, by key.
    public Map<String, List<Segment>> of(Set<String> dimensions) {
        return repository.of(dimensions);
    }

    Connection<Segment> page(Listing listing) {
        return repository.page(listing);
    }

    Segment add(AddSegment add) {
        Segment added = repository.insert(add);
        changes.created("addSegment", added);
        return added;
    }

    Segment change(ChangeSegment change) {
        Segment before = repository.lock(change.id());
        Versions.expect(change.expectedVersion(), before);
        Segment after = repository.update(change);
        changes.record("changeSegment", before, after, change.reason());
        return after;
    }

    Segment archive(MoveSegment move) {
        Segment before = repository.lock(move.id());
        Versions.expect(move.expectedVersion(), before);
        new Problems()
                .unless(
                        !repository.inUse(before.dimension()),
                        PlatformError.IN_USE,
                        "id",
                        "Something that has started is measured by \"%s\": without this segment its verdict would change."
                                .formatted(before.dimension()))
                .refuse();
        Segment after = repository.archive(before.id());
        changes.record("archiveSegment", before, after, move.reason());
        return after;
    }
}
