package dev.throughline.reporting.boardpack;

import dev.throughline.reporting.scope.ReportScopeInput;
import org.jspecify.annotations.Nullable;

record ExportBoardPack(
        PackAudience audience,
        PackFormat format,
        @Nullable ReportScopeInput about,
        @Nullable String reason) {}
