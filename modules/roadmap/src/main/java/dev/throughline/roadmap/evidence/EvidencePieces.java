package dev.throughline.roadmap.evidence;

import static dev.throughline.organisation.role.Permission.ROADMAP_READ;
import static dev.throughline.organisation.role.Permission.THEME_CHANGE;
import static dev.throughline.organisation.role.Permission.THEME_DRAFT;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.roadmap.theme.Hypothesis;
import dev.throughline.roadmap.theme.HypothesisPart;
import dev.throughline.roadmap.theme.ThemeAt;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.roadmap.theme.Validity;
import dev.throughline.strategy.StrategyError;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class EvidencePieces implements Nodes<EvidenceId, Evidence> {

    private final EvidenceRepository repository;
    private final Themes themes;
    private final Access access;
    private final Changes changes;

    EvidencePieces(EvidenceRepository repository, Themes themes, Access access, Changes changes) {
        this.repository = repository;
        this.themes = themes;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<EvidenceId> idType() {
        return EvidenceId.TYPE;
    }

    @Override
    public String readPermission() {
        return ROADMAP_READ.name();
    }

    @Override
    public Map<EvidenceId, Evidence> byIds(Set<EvidenceId> ids) {
        return repository.byIds(ids);
    }

    /// Those of the themes that have evidence for or against a part.
    public Set<ThemeId> shownFor(Set<ThemeId> themes, HypothesisPart part, EvidenceStance stance) {
        return repository.shownFor(themes, part, stance);
    }

    Map<ThemeId, Connection<Evidence>> of(Set<ThemeId> parents, Listing listing) {
        return repository.of(parents, listing);
    }

    /// Whoever finds out something adds it, in whatever state the theme is.
    public Evidence add(AddEvidence add) {
        ThemeAt at = themes.hold(add.themeId(), "themeId");
        access.demand(access.may(THEME_CHANGE, at.team()) || access.may(THEME_DRAFT, at.team()), THEME_CHANGE);
        at.refuseClosed("themeId");
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        new Problems()
                .unless(
                        add.observedOn() == null || !add.observedOn().isAfter(tomorrow),
                        PlatformError.INVALID,
                        "observedOn",
                        "Nothing can be observed in the future.")
                .refuse();
        Evidence added = repository.insert(add);
        changes.created("addEvidence", added);
        return added;
    }

    /// Leaves nothing validated or invalidated by nothing.
    Evidence retract(RetractEvidence retract) {
        Evidence seen = repository.byIds(Set.of(retract.id())).get(retract.id());
        if (seen == null) {
            throw Refusal.notFound("id");
        }
        ThemeAt at = themes.holdOpen(seen.themeId(), "id");
        Evidence before = repository.lock(retract.id());
        Versions.expect(retract.expectedVersion(), before);
        new Problems()
                .unless(
                        shown(at.theme().hypothesis(), before.part()) != needing(before.stance())
                                || repository.another(before),
                        StrategyError.EVIDENCE_MISSING,
                        "id",
                        "Nothing else shows that the %s is %s: assess it anew first."
                                .formatted(
                                        before.part() == HypothesisPart.PROBLEM ? "problem" : "solution",
                                        needing(before.stance())))
                .refuse();
        Evidence after = repository.archive(before.id());
        changes.record("retractEvidence", before, after, retract.reason());
        return after;
    }

    private static Validity shown(Hypothesis hypothesis, HypothesisPart part) {
        return switch (part) {
            case PROBLEM -> hypothesis.problem();
            case SOLUTION -> hypothesis.solution();
        };
    }

    private static Validity needing(EvidenceStance stance) {
        return switch (stance) {
            case SUPPORTS -> Validity.VALIDATED;
            case CONTRADICTS -> Validity.INVALIDATED;
        };
    }
}
