package dev.throughline.reporting.snapshot;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.reporting.report.Report;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report to be kept, and what everything in it is called now.
record ToldReport(
        Report report,
        LocalDate day,
        boolean byHand,
        @Nullable MemberId takenById,
        String about,
        Map<String, String> titles) {}
