package dev.throughline.reporting.course;

import dev.throughline.strategy.checkin.CheckInId;
import dev.throughline.strategy.checkin.CheckInStatus;
import java.time.Instant;

/// What a check-in said of a target condition.
public record Said(CheckInId id, CheckInStatus status, int confidence, Instant at) {}
