package dev.throughline.reporting.talk;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.stakeholder.engagement.EngagementId;
import java.time.LocalDate;
import java.util.Set;

/// A meeting with stakeholders that was held, one of whom is an executive.
record FirstTeamMeeting(EngagementId id, LocalDate heldOn, Set<MemberId> members) {}
