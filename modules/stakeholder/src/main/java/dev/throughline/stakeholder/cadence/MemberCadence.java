package dev.throughline.stakeholder.cadence;

import dev.throughline.organisation.member.MemberId;
import java.time.LocalDate;
import java.util.Comparator;

/// How often one member talks.
public record MemberCadence(MemberId memberId, ConversationCadence cadence) {

    /// Whoever is overdue first, and of these whoever has talked the longest ago or never.
    static final Comparator<MemberCadence> OVERDUE_FIRST = Comparator.comparing(
                    (MemberCadence one) -> !one.cadence.overdue())
            .thenComparing(
                    one -> one.cadence.lastHeldOn(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
}
