package dev.throughline.strategy.initiative;

import dev.throughline.organisation.member.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeInitiative(
        InitiativeId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> question,
        ArgumentValue<String> description,
        ArgumentValue<LocalDate> startsOn,
        ArgumentValue<LocalDate> dueOn,
        ArgumentValue<MemberId> ownerId,
        @Nullable String reason) {}
