package dev.throughline.reporting.snapshot;

import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScopeInput;
import org.jspecify.annotations.Nullable;

record TakeReportSnapshot(ReportKind kind, @Nullable ReportScopeInput about) {}
