package dev.throughline.reporting.talk;

import dev.throughline.organisation.member.MemberId;
import java.time.Instant;

/// Whose work it is to learn from customers, and since when they are here.
///
/// @param leads whether they lead the product, which makes the executives their first team (S2:9)
record ProductPerson(MemberId id, Instant joinedAt, boolean leads) {}
