package dev.throughline.stakeholder.advisory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How many are members today, of how many accounts, and when they last met; an account counts once.
public record AdvisoryReach(
        int members, int accounts, int sessions, @Nullable LocalDate lastMetOn) {}
