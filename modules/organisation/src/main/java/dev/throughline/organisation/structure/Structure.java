package dev.throughline.organisation.structure;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.node.Archivable;
import dev.throughline.platform.node.Below;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.sql.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// The tree of business lines, and what hangs where on it.
@Service
public class Structure {

    private static final int LEVELS = 5;

    private final StructureRepository repository;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    Structure(StructureRepository repository, Changes changes, ApplicationEventPublisher facts) {
        this.repository = repository;
        this.changes = changes;
        this.facts = facts;
    }

    /// The units of one type: how they are called in the schema and in sentences, what a caller needs for one
    /// of them, and what is told where one is archived.
    public <I extends Id, T extends Archivable> Units<I, T> units(
            String type,
            String noun,
            Shelf<I, T, BusinessLineId> shelf,
            Consumer<T> permission,
            BiFunction<I, Contents, Object> archived) {
        return new Units<>(type, noun, shelf, permission, archived, this, changes, facts);
    }

    /// Whoever changes the structure waits for whoever else does: two moves that are right one by one could
    /// make a cycle together.
    public void hold() {
        repository.hold();
    }

    /// Each line with those above it, itself included; a line that does not exist has none.
    public Map<BusinessLineId, Set<UUID>> above(Set<BusinessLineId> lines) {
        return lines.isEmpty() ? Map.of() : repository.above(lines);
    }

    /// Each team with its line and those above that; a team that does not exist has nothing.
    public Map<TeamId, Set<UUID>> aboveTeams(Set<TeamId> teams) {
        return teams.isEmpty() ? Map.of() : repository.aboveTeams(teams);
    }

    /// Each line with those above and below it, and with the teams in use of itself and of those below it.
    public Map<BusinessLineId, Set<UUID>> around(Set<BusinessLineId> lines) {
        return lines.isEmpty() ? Map.of() : repository.around(lines);
    }

    /// The lines in use from each of these downwards, itself included, and their teams, archived or not.
    public List<Below> below(Set<BusinessLineId> lines) {
        return lines.isEmpty() ? List.of() : repository.below(lines);
    }

    /// Refuses a place below itself, and one that is too deep for a line with so many levels from itself downwards.
    public void refuseBelow(BusinessLineId parent, BusinessLineId line, int levels, String path) {
        Set<UUID> above = above(Set.of(parent)).getOrDefault(parent, Set.of());
        new Problems()
                .unless(
                        !above.contains(line.value()),
                        StructureError.LINE_CYCLE,
                        path,
                        "That one is this line itself or stands below it: move it out from there first.")
                .refuse();
        refuseTooDeep(above.size() + levels, path);
    }

    /// Refuses one more line below where that is too deep.
    public void refuseBelow(BusinessLineId parent, String path) {
        refuseTooDeep(above(Set.of(parent)).getOrDefault(parent, Set.of()).size() + 1, path);
    }

    /// How many levels of lines in use there are from this line downwards, itself included.
    public int levels(BusinessLineId line) {
        return repository.levels(line);
    }

    private static void refuseTooDeep(int levels, String path) {
        new Problems()
                .unless(
                        levels <= LEVELS,
                        StructureError.LINES_TOO_DEEP,
                        path,
                        "Lines stand at most %d levels deep; there would be %d.".formatted(LEVELS, levels))
                .refuse();
    }
}
