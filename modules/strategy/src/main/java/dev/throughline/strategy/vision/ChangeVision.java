package dev.throughline.strategy.vision;

import dev.throughline.organisation.member.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeVision(
        VisionId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> statement,
        ArgumentValue<String> competitors,
        ArgumentValue<String> customerView,
        ArgumentValue<String> expansion,
        ArgumentValue<LocalDate> startsOn,
        ArgumentValue<LocalDate> dueOn,
        ArgumentValue<MemberId> ownerId,
        @Nullable String reason) {}
