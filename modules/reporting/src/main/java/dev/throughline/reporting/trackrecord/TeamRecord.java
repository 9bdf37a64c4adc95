package dev.throughline.reporting.trackrecord;

import dev.throughline.organisation.team.TeamId;

/// How well a team knew what it would achieve.
public record TeamRecord(TeamId teamId, int ended, BrierScore halfTime, BrierScore end) {}
