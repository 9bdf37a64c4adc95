package dev.throughline.reporting.report;

import dev.throughline.organisation.role.Access;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.reporting.scope.ReportScopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class Reports {

    private final ReportScopes scopes;
    private final Access access;

    Reports(ReportScopes scopes, Access access) {
        this.scopes = scopes;
        this.access = access;
    }

    public <R extends Report> R of(ReportSource<R> source, @Nullable ReportScopeInput about) {
        source.reads().forEach(permission -> access.demand(access.may(permission), permission));
        return source.tell(source.overTime() ? scopes.over(about) : scopes.now(about));
    }
}
