package dev.throughline.reporting.exposure;

import dev.throughline.stakeholder.account.Money;
import dev.throughline.stakeholder.promise.Exposure;
import java.util.List;

/// What the accounts are worth that have a promise of this exposure.
public record ExposureWorth(Exposure exposure, int accounts, int ofUnknownWorth, List<Money> amounts) {}
