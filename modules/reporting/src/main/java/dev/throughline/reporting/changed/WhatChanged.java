package dev.throughline.reporting.changed;

import dev.throughline.organisation.member.MemberId;
import java.time.Instant;
import java.util.List;

/// What changed for a member between two moments, each list the latest first.
public record WhatChanged(
        MemberId memberId,
        boolean own,
        ChangedView view,
        Instant since,
        Instant until,
        List<ChangedThing> above,
        List<ChangedThing> at,
        List<ChangedThing> below,
        boolean more) {

    /// Tells its lists from those of others; not the moment until which, since a page is asked for later.
    String key() {
        return memberId + " " + since;
    }
}
