package dev.throughline.stakeholder.update;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record SendStatusUpdate(
        StatusUpdateId id,
        @Nullable Integer expectedVersion,
        @Nullable List<StakeholderId> stakeholderIds,
        @Nullable List<MemberId> memberIds,
        @Nullable String reason) {

    Set<StakeholderId> stakeholders() {
        return stakeholderIds == null ? Set.of() : new LinkedHashSet<>(stakeholderIds);
    }

    Set<MemberId> members() {
        return memberIds == null ? Set.of() : new LinkedHashSet<>(memberIds);
    }
}
