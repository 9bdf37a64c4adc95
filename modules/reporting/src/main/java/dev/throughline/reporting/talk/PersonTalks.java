package dev.throughline.reporting.talk;

import dev.throughline.organisation.member.MemberId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one person talked in a period.
public record PersonTalks(
        MemberId memberId,
        List<TalkMonth> months,
        @Nullable LocalDate lastStrategicOn,
        @Nullable Integer daysSince,
        int talks,
        int strategic,
        int reactive,
        int withSalesEngineers,
        int handsOn,
        int withFirstTeam,
        boolean missed,
        boolean overdue) {}
