package dev.throughline.stakeholder.problem;

import dev.throughline.stakeholder.account.Money;
import java.util.List;

/// Who asked for help with a problem, for how many customers, and what these are worth: each customer counts once,
/// however often it was asked for.
public record Demand(int requests, int members, int stakeholders, int accounts, List<Money> worth) {

    static final Demand NONE = new Demand(0, 0, 0, 0, List.of());
}
