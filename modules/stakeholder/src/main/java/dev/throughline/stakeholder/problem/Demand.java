package dev.throughline.stakeholder.problem;

import dev.throughline.stakeholder.account.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who asked for help with a problem, for how many customers, and what these are worth: each customer counts once,
/// however often it was asked for. Without a worth for whoever may not read accounts.
public record Demand(
        int requests,
        int members,
        int stakeholders,
        int accounts,
        @Nullable List<Money> worth) {}
