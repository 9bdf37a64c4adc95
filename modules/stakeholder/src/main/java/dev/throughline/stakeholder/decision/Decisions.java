package dev.throughline.stakeholder.decision;

import static dev.throughline.organisation.role.Permission.DECISION_OWN_READ;
import static dev.throughline.organisation.role.Permission.DECISION_READ;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whoever may read all of them reads them; who owns one, or is asked, reads that one.
@Service
public class Decisions implements Nodes<DecisionId, Decision> {

    private final DecisionRepository repository;
    private final AdviceRepository advice;
    private final Access access;

    Decisions(DecisionRepository repository, AdviceRepository advice, Access access) {
        this.repository = repository;
        this.advice = advice;
        this.access = access;
    }

    @Override
    public IdType<DecisionId> idType() {
        return DecisionId.TYPE;
    }

    @Override
    public @Nullable String readPermission() {
        return null;
    }

    @Override
    public Set<String> readPermissions() {
        return Set.of(DECISION_READ.name(), DECISION_OWN_READ.name());
    }

    @Override
    public String historyPermission() {
        return DECISION_READ.name();
    }

    /// Those that the caller may read.
    @Override
    public Map<DecisionId, Decision> byIds(Set<DecisionId> ids) {
        Map<DecisionId, Decision> found = new HashMap<>(repository.byIds(ids));
        if (!access.may(DECISION_READ) && !found.isEmpty()) {
            MemberId member = access.member();
            Set<DecisionId> asked = member == null ? Set.of() : advice.askedBefore(found.keySet(), member);
            found.values()
                    .removeIf(decision -> !asked.contains(decision.id())
                            && !decision.ownerId().equals(member));
        }
        return found;
    }

    Connection<Decision> page(Listing listing) {
        return repository.page(listing, reader());
    }

    Map<ThemeId, Connection<Decision>> onThemes(Set<ThemeId> parents, Listing listing) {
        return repository.onThemes(parents, listing, reader());
    }

    Map<AccountId, Connection<Decision>> onAccounts(Set<AccountId> parents, Listing listing) {
        return repository.onAccounts(parents, listing, reader());
    }

    Map<ChallengeId, Connection<Decision>> onChallenges(Set<ChallengeId> parents, Listing listing) {
        return repository.onChallenges(parents, listing, reader());
    }

    Map<TargetConditionId, Connection<Decision>> onTargetConditions(Set<TargetConditionId> parents, Listing listing) {
        return repository.onTargetConditions(parents, listing, reader());
    }

    Map<DecisionId, Connection<Advice>> advice(Set<DecisionId> parents, Listing listing) {
        return advice.of(parents, listing);
    }

    /// The member to whom alone decisions are shown that concern them; null where the caller reads all.
    private @Nullable MemberId reader() {
        return access.may(DECISION_READ) ? null : access.caller();
    }
}
