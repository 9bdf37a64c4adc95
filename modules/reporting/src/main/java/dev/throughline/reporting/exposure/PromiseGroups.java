package dev.throughline.reporting.exposure;

import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Money;
import dev.throughline.stakeholder.promise.Exposure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The same promises by what they are worth, to whom they were made, and when they are due.
record PromiseGroups(List<BoundPromise> bound, Map<AccountId, Money> worth) {

    /// An account counts once for each exposure that it has a promise of; currencies are never added up.
    List<ExposureWorth> worthOfEach() {
        List<ExposureWorth> all = new ArrayList<>();
        for (Exposure exposure : Exposure.values()) {
            Set<AccountId> accounts = bound.stream()
                    .filter(one -> one.exposure() == exposure)
                    .map(one -> one.promise().accountId())
                    .collect(Collectors.toSet());
            Map<String, BigDecimal> amounts = new TreeMap<>();
            accounts.stream()
                    .map(worth::get)
                    .filter(Objects::nonNull)
                    .forEach(money -> amounts.merge(money.currency(), money.amount(), BigDecimal::add));
            all.add(new ExposureWorth(
                    exposure,
                    accounts.size(),
                    (int) accounts.stream()
                            .filter(account -> !worth.containsKey(account))
                            .count(),
                    amounts.entrySet().stream()
                            .map(amount -> new Money(amount.getValue(), amount.getKey()))
                            .toList()));
        }
        return all;
    }

    /// Whoever can be hurt the most comes first: by hijacks, then by what nobody has validated.
    List<AccountExposure> accounts() {
        List<AccountExposure> all = new ArrayList<>();
        by(one -> one.promise().accountId())
                .forEach((account, to) ->
                        all.add(new AccountExposure(account, ExposureCounts.of(to), next(to), worth.get(account))));
        all.sort(Comparator.comparing((AccountExposure one) -> one.counts().hijack())
                .thenComparing(one -> one.counts().unvalidated())
                .thenComparing(one -> one.counts().promises())
                .reversed()
                .thenComparing(one -> one.accountId().value()));
        return all;
    }

    /// The earliest first, and what is due on no day last.
    List<MonthExposure> months() {
        return by(one -> month(one.promise().dueOn())).entrySet().stream()
                .map(month -> new MonthExposure(month.getKey().orElse(null), ExposureCounts.of(month.getValue())))
                .sorted(Comparator.comparing(
                        MonthExposure::month, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    private <K> Map<K, List<BoundPromise>> by(Function<BoundPromise, K> key) {
        return bound.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static Optional<LocalDate> month(@Nullable LocalDate due) {
        return Optional.ofNullable(due).map(day -> day.withDayOfMonth(1));
    }

    private static @Nullable LocalDate next(List<BoundPromise> to) {
        return to.stream()
                .map(one -> one.promise().dueOn())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
