package dev.throughline.strategy.vision;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A vision in its first words.
public record DraftVision(
        @Nullable BusinessLineId businessLineId,
        String statement,
        @Nullable String competitors,
        @Nullable String customerView,
        @Nullable String expansion,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable MemberId ownerId) {}
