package dev.throughline.reporting.report;

import dev.throughline.organisation.role.Permission;
import dev.throughline.reporting.scope.ReportScope;
import java.util.Set;

/// Where a report comes from: a rule over what the modules below publish.
public interface ReportSource<R extends Report> {

    ReportKind kind();

    /// Whoever may not read all of what it looks at would be told of holes that are none.
    Set<Permission> reads();

    /// Whether it is about a period, and not about now.
    boolean overTime();

    /// Never asks who wants to know: that is `Reports`' part, and nobody does where a snapshot is kept.
    R tell(ReportScope scope);
}
