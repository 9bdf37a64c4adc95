package dev.throughline.stakeholder.problem;

import static dev.throughline.stakeholder.jooq.Tables.ACCOUNT;
import static dev.throughline.stakeholder.jooq.Tables.REQUEST;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.sql.Bound;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Money;
import dev.throughline.stakeholder.request.RequestId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/// What was asked for that led to a problem, with the duplicates: two statements, however many problems.
@Repository
class DemandRepository {

    private final DSLContext sql;

    DemandRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// With what the customers are worth, or without.
    Map<ProblemId, Demand> of(Set<ProblemId> problems, boolean valued) {
        Table<?> asked = asked(problems);
        Field<ProblemId> problem = Objects.requireNonNull(asked.field(REQUEST.PROBLEM_ID));
        Field<MemberId> member = Objects.requireNonNull(asked.field(REQUEST.RAISED_BY_ID));
        Field<StakeholderId> stakeholder = Objects.requireNonNull(asked.field(REQUEST.STAKEHOLDER_ID));
        Field<AccountId> account = Objects.requireNonNull(asked.field(REQUEST.ACCOUNT_ID));
        Map<ProblemId, List<Money>> worth = valued ? worth(asked, problem, account) : Map.of();
        List<Money> none = valued ? List.of() : null;
        Map<ProblemId, Demand> demands = new HashMap<>();
        sql.select(problem, count(), countDistinct(member), countDistinct(stakeholder), countDistinct(account))
                .from(asked)
                .groupBy(problem)
                .forEach(row -> demands.put(
                        row.value1(),
                        new Demand(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                worth.getOrDefault(row.value1(), none))));
        problems.forEach(id -> demands.putIfAbsent(id, new Demand(0, 0, 0, 0, none)));
        return demands;
    }

    /// Each customer once, in the order of the currencies: amounts of different ones do not add up.
    private Map<ProblemId, List<Money>> worth(Table<?> asked, Field<ProblemId> problem, Field<AccountId> account) {
        Table<?> once = sql.selectDistinct(problem, ACCOUNT.VALUE_HUNDREDTHS, ACCOUNT.VALUE_CURRENCY, ACCOUNT.ID)
                .from(asked)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(account))
                .where(ACCOUNT.VALUE_CURRENCY.isNotNull())
                .asTable("once");
        Field<ProblemId> of = Objects.requireNonNull(once.field(REQUEST.PROBLEM_ID));
        Field<String> currency = Objects.requireNonNull(once.field(ACCOUNT.VALUE_CURRENCY));
        Field<BigDecimal> whole = sum(Objects.requireNonNull(once.field(ACCOUNT.VALUE_HUNDREDTHS)));
        Map<ProblemId, List<Money>> worth = new HashMap<>();
        sql.select(of, currency, whole)
                .from(once)
                .groupBy(of, currency)
                .orderBy(currency)
                .forEach(row -> worth.computeIfAbsent(row.value1(), first -> new ArrayList<>())
                        .add(new Money(row.value3().movePointLeft(2), row.value2())));
        return worth;
    }

    private static Table<?> asked(Set<ProblemId> problems) {
        var duplicate = REQUEST.as("duplicate");
        Field<RequestId> original = duplicate.DUPLICATE_OF_ID;
        return select(REQUEST.PROBLEM_ID, REQUEST.RAISED_BY_ID, REQUEST.STAKEHOLDER_ID, REQUEST.ACCOUNT_ID)
                .from(REQUEST)
                .where(Bound.among(REQUEST.PROBLEM_ID, problems))
                .unionAll(select(
                                REQUEST.PROBLEM_ID,
                                duplicate.RAISED_BY_ID,
                                duplicate.STAKEHOLDER_ID,
                                duplicate.ACCOUNT_ID)
                        .from(REQUEST)
                        .join(duplicate)
                        .on(original.eq(REQUEST.ID))
                        .where(Bound.among(REQUEST.PROBLEM_ID, problems)))
                .asTable("asked");
    }
}
