package dev.throughline.strategy.vision;

import static dev.throughline.organisation.role.Permission.VISION_ACTIVATE;
import static dev.throughline.organisation.role.Permission.VISION_CHANGE;
import static dev.throughline.organisation.role.Permission.VISION_CREATE;
import static dev.throughline.organisation.role.Permission.VISION_READ;

import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.setup.SetUpStep;
import dev.throughline.organisation.setup.SetUps;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.line.Descendants;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
public class Visions implements Nodes<VisionId, Vision> {

    /// A number that is a target: a percentage, an amount of money, or one behind a word such as "to" or "at least".
    private static final Pattern NUMERIC_TARGET = Pattern.compile(
            "\\d\\s*(%|percent|‰)|[$€£]\\s*\\d"
                    + "|\\b(by|to|from|at least|at most|more than|less than|over|under|above|below)\\s+(?!(19|20)\\d\\d\\b)\\d",
            Pattern.CASE_INSENSITIVE);

    private final VisionRepository repository;
    private final Descendants descendants;
    private final BusinessLines lines;
    private final Access access;
    private final SetUps setUps;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    Visions(
            VisionRepository repository,
            Descendants descendants,
            BusinessLines lines,
            Access access,
            SetUps setUps,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.repository = repository;
        this.descendants = descendants;
        this.lines = lines;
        this.access = access;
        this.setUps = setUps;
        this.changes = changes;
        this.facts = facts;
    }

    @Override
    public IdType<VisionId> idType() {
        return VisionId.TYPE;
    }

    @Override
    public String readPermission() {
        return VISION_READ.name();
    }

    @Override
    public Map<VisionId, Vision> byIds(Set<VisionId> ids) {
        return repository.byIds(ids);
    }

    /// The vision, kept from changing until the transaction ends; refused at the path where there is none.
    public Vision hold(VisionId id, String path) {
        return repository.lock(id, path);
    }

    Connection<Vision> page(Listing listing) {
        return repository.page(listing);
    }

    public Vision draft(DraftVision draft) {
        access.require(VISION_CREATE, draft.businessLineId());
        if (draft.businessLineId() != null) {
            lines.inUse(draft.businessLineId(), "businessLineId");
        }
        refuseNumbers(draft.statement());
        Vision drafted = repository.insert(draft);
        changes.created("draftVision", drafted);
        return drafted;
    }

    Vision change(ChangeVision change) {
        Vision before = held(change.id(), change.expectedVersion(), VISION_CHANGE);
        Moves.refuseEnded(before.state());
        refuseNumbers(change.statement().value());
        Vision after = repository.update(change);
        descendants.refuseEndAfter(after.id(), after.dueOn());
        if (changes.record("changeVision", before, after, change.reason())) {
            tell("changeVision", before, after, change.reason());
        }
        return after;
    }

    /// Whoever was active in the same scope is superseded by the same move.
    public Vision activate(MoveVision move) {
        Vision before = held(move.id(), move.expectedVersion(), VISION_ACTIVATE);
        if (before.state() == VisionState.ACTIVE) {
            throw Refusal.of(StrategyError.VISION_ALREADY_ACTIVE, "id", "This vision is active already.");
        }
        Moves.expect(before.state(), VisionState.ACTIVE);
        repository.lockActive(before.businessLineId()).ifPresent(former -> {
            Vision superseded = repository.move(former.id(), VisionState.SUPERSEDED);
            changes.record("activateVision", former, superseded, move.reason());
            tell("activateVision", former, superseded, move.reason());
        });
        setUps.done(SetUpStep.VISION);
        return moved("activateVision", before, VisionState.ACTIVE, move.reason());
    }

    Vision retire(MoveVision move) {
        Vision before = held(move.id(), move.expectedVersion(), VISION_ACTIVATE);
        Moves.expect(before.state(), VisionState.RETIRED);
        return moved("retireVision", before, VisionState.RETIRED, move.reason());
    }

    Vision archive(MoveVision move) {
        Vision before = held(move.id(), move.expectedVersion(), VISION_CHANGE);
        new Problems()
                .unless(
                        before.state() != VisionState.ACTIVE && !repository.hasChallenges(before.id()),
                        PlatformError.IN_USE,
                        "id",
                        "An active vision, or one with challenges, cannot be archived: retire it and archive those first.")
                .refuse();
        Vision after = repository.archive(before.id());
        changes.record("archiveVision", before, after, move.reason());
        return after;
    }

    private Vision held(VisionId id, @Nullable Integer expectedVersion, Permission permission) {
        Vision vision = repository.lock(id, "id");
        access.require(permission, vision.businessLineId());
        Versions.expect(expectedVersion, vision);
        return vision;
    }

    private Vision moved(String action, Vision before, VisionState to, @Nullable String reason) {
        Vision after = repository.move(before.id(), to);
        changes.record(action, before, after, reason);
        tell(action, before, after, reason);
        return after;
    }

    private void tell(String action, Vision before, Vision after, @Nullable String reason) {
        if (before.state() == VisionState.ACTIVE) {
            facts.publishEvent(new VisionChanged(before, after, action, reason));
        }
    }

    private static void refuseNumbers(@Nullable String statement) {
        new Problems()
                .unless(
                        statement == null || !NUMERIC_TARGET.matcher(statement).find(),
                        StrategyError.VISION_NOT_QUALITATIVE,
                        "statement",
                        "A vision is qualitative (S1:204): put the number into a challenge or a target condition.")
                .refuse();
    }
}
