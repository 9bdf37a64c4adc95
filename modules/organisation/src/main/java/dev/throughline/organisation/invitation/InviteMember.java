package dev.throughline.organisation.invitation;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.role.RoleId;
import dev.throughline.organisation.team.TeamId;
import org.jspecify.annotations.Nullable;

record InviteMember(
        String email,
        RoleId roleId,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId) {}
