package dev.throughline.stakeholder.stakeholder;

import dev.throughline.organisation.member.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

record AddStakeholder(
        String name,
        @Nullable String function,
        @Nullable String measuredBy,
        @Nullable List<String> goals,
        @Nullable List<String> problems,
        @Nullable MemberId memberId) {}
