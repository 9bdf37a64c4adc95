package dev.throughline.reporting.report;

import dev.throughline.organisation.role.Access;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.reporting.scope.ReportScopes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

@Service
public class Reports {

    private final ReportScopes scopes;
    private final Access access;
    private final ObjectProvider<ReportSource<?>> sources;

    Reports(ReportScopes scopes, Access access, ObjectProvider<ReportSource<?>> sources) {
        this.scopes = scopes;
        this.access = access;
        this.sources = sources;
    }

    /// All that there are, in the order of their kinds.
    public List<ReportSource<?>> all() {
        return sources.stream().sorted(Comparator.comparing(ReportSource::kind)).toList();
    }

    /// Empty where nobody tells a report of this kind to everybody.
    public Optional<Report> of(ReportKind kind, @Nullable ReportScopeInput about) {
        return source(kind).map(source -> of(source, about));
    }

    public Optional<ReportSource<?>> source(ReportKind kind) {
        return all().stream().filter(source -> source.kind() == kind).findFirst();
    }

    public <R extends Report> R of(ReportSource<R> source, @Nullable ReportScopeInput about) {
        return source.tell(admit(source, about));
    }

    /// What the report is about, for whoever may read it.
    public ReportScope admit(ReportSource<?> source, @Nullable ReportScopeInput about) {
        source.reads().forEach(permission -> access.demand(access.may(permission), permission));
        return source.overTime() ? scopes.over(about) : scopes.now(about);
    }
}
