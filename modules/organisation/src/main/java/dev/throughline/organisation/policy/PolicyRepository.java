package dev.throughline.organisation.policy;

import static dev.throughline.organisation.jooq.Tables.ORGANISATION_;
import static dev.throughline.organisation.jooq.Tables.TEAM;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.sql.Bound;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class PolicyRepository {

    private final DSLContext sql;

    PolicyRepository(DSLContext sql) {
        this.sql = sql;
    }

    Map<TeamId, TeamPolicy> ofTeams(Set<TeamId> teams) {
        return sql.select(TEAM.ID, TEAM.TARGET_CONDITION_POLICY, ORGANISATION_.TARGET_CONDITION_POLICY)
                .from(TEAM)
                .crossJoin(ORGANISATION_)
                .where(Bound.among(TEAM.ID, teams))
                .fetchMap(TEAM.ID, PolicyRepository::policy);
    }

    boolean challengesNeedSecondPerson() {
        return sql.select(ORGANISATION_.CHALLENGES_NEED_SECOND_PERSON)
                .from(ORGANISATION_)
                .fetchSingle(ORGANISATION_.CHALLENGES_NEED_SECOND_PERSON);
    }

    private static TeamPolicy policy(Record row) {
        TargetConditionPolicy own = row.get(TEAM.TARGET_CONDITION_POLICY);
        return own == null
                ? new TeamPolicy(row.get(ORGANISATION_.TARGET_CONDITION_POLICY), PolicySetBy.ORGANISATION)
                : new TeamPolicy(own, PolicySetBy.TEAM);
    }
}
