package dev.throughline.strategy.productvision;

import dev.throughline.organisation.member.MemberId;
import java.time.Instant;

/// That somebody agreed to a positioning, in the words that it had then: a later wording needs a new agreement.
public record PositioningAgreement(
        PositioningAgreementId id,
        ProductVisionId productVisionId,
        MemberId memberId,
        PositioningAgreementSide side,
        String positioning,
        Instant agreedAt) {}
