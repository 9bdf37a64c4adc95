package dev.throughline.reporting.report;

import dev.throughline.organisation.role.Access;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.reporting.scope.ReportScopes;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class Reports {

    private final ReportScopes scopes;
    private final Access access;
    private final Map<ReportKind, ReportSource<?>> sources;

    Reports(ReportScopes scopes, Access access, List<ReportSource<?>> sources) {
        this.scopes = scopes;
        this.access = access;
        this.sources = sources.stream()
                .collect(Collectors.toMap(
                        ReportSource::kind, source -> source, Reports::twice, () -> new EnumMap<>(ReportKind.class)));
    }

    public <R extends Report> R of(ReportSource<R> source, @Nullable ReportScopeInput about) {
        return source.tell(admit(source, about));
    }

    /// Nothing where the report is about whoever asks.
    public Optional<Report> of(ReportKind kind, @Nullable ReportScopeInput about) {
        return source(kind).map(source -> of(source, about));
    }

    /// What the report is about, for whoever may read it.
    public ReportScope admit(ReportSource<?> source, @Nullable ReportScopeInput about) {
        demand(source);
        return source.overTime() ? scopes.over(about) : scopes.now(about);
    }

    /// All that are the same for everybody who may read them, in the order of their kinds.
    public Collection<ReportSource<?>> sources() {
        return sources.values();
    }

    /// Nothing where the report is about whoever asks.
    public Optional<ReportSource<?>> source(ReportKind kind) {
        return Optional.ofNullable(sources.get(kind));
    }

    public void demand(ReportSource<?> source) {
        source.reads().forEach(permission -> access.demand(access.may(permission), permission));
    }

    public boolean may(ReportSource<?> source) {
        return source.reads().stream().allMatch(access::may);
    }

    private static ReportSource<?> twice(ReportSource<?> one, ReportSource<?> other) {
        throw new IllegalStateException("Two tell the same report: %s, %s".formatted(one, other));
    }
}
