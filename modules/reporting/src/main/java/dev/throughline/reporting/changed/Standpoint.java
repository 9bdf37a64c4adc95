package dev.throughline.reporting.changed;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From where somebody looks: with a role for everything, from the highest rung that such a role sets; at the visions
/// and
/// challenges of lines; at what teams hold, as their own or as those whom they look after.
record Standpoint(
        MemberId memberId,
        ChangedView view,
        @Nullable Rung everywhere,
        Set<BusinessLineId> lines,
        Set<TeamId> teams,
        Set<TeamId> lookedAfter) {}
