package dev.throughline.organisation.structure;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Archived;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.node.Archivable;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.sql.Shelf;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/// What lines, teams and products have in common: each stands under a line or under none, and is moved, merged,
/// archived and restored alike. What each of them adds stands in its own room.
public record Units<I extends Id, T extends Archivable>(
        String type,
        String noun,
        Shelf<I, T, BusinessLineId> shelf,
        Consumer<T> permission,
        BiFunction<I, Contents, Object> archived,
        Structure structure,
        Changes changes,
        ApplicationEventPublisher facts) {

    /// The unit, kept in use until the transaction ends; refused at the path where it is archived or does not exist.
    public T inUse(I id, String path) {
        T unit = shelf.keep(id, path);
        Archived.refuse(unit.archivedAt(), path);
        return unit;
    }

    public T change(I id, @Nullable Integer expectedVersion, Supplier<T> change, @Nullable String reason) {
        return recorded("change" + type, held(id, expectedVersion), change.get(), reason);
    }

    public T move(I id, @Nullable Integer expectedVersion, @Nullable BusinessLineId to, @Nullable String reason) {
        structure.hold();
        return recorded("move" + type, held(id, expectedVersion), shelf.move(id, to), reason);
    }

    public T merge(Merge<I> merge, Object fact) {
        structure.hold();
        T before = held(merge.id(), merge.expectedVersion());
        T into = shelf.lock(merge.intoId(), "intoId");
        permission.accept(into);
        merge.refuseUnlessPossible(into);
        T after = recorded("merge" + type, before, shelf.archive(merge.id(), merge.intoId()), merge.reason());
        facts.publishEvent(fact);
        return after;
    }

    public T archive(Archive<I> archive) {
        structure.hold();
        Contents contents = archive.contents();
        T after = archive("archive" + type, held(archive.id(), archive.expectedVersion()), contents);
        contents.objections().refuse();
        return after;
    }

    public T restore(Restore<I> restore, Consumer<T> guard) {
        structure.hold();
        T before = held(restore.id(), restore.expectedVersion());
        guard.accept(before);
        return recorded("restore" + type, before, shelf.restore(restore.id(), restore.name()), restore.reason());
    }

    /// What a merged line leaves to the other one.
    public void inherit(BusinessLineId from, BusinessLineId into, @Nullable String reason) {
        for (T before : shelf.lockUnder(from)) {
            recorded("mergeBusinessLine", before, shelf.relocate(shelf.id(before), into), reason);
        }
    }

    /// What is archived with the line that it stands under.
    public void end(BusinessLineId line, Contents contents) {
        List<T> there = shelf.lockUnder(line).stream().filter(Archivable::inUse).toList();
        for (T before : contents.ending(there, noun)) {
            archive("archiveBusinessLine", before, contents);
        }
    }

    private T archive(String action, T before, Contents contents) {
        I id = shelf.id(before);
        T after = recorded(action, before, shelf.archive(id), contents.reason());
        facts.publishEvent(archived.apply(id, contents));
        return after;
    }

    private T held(I id, @Nullable Integer expectedVersion) {
        T unit = shelf.lock(id, "id");
        permission.accept(unit);
        Versions.expect(expectedVersion, unit);
        return unit;
    }

    private T recorded(String action, T before, T after, @Nullable String reason) {
        changes.record(action, before, after, reason);
        return after;
    }
}
