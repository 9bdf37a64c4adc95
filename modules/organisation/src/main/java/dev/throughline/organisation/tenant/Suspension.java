package dev.throughline.organisation.tenant;

import dev.throughline.organisation.member.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Since when and why an organisation is suspended; nobody means the operator of the installation.
public record Suspension(Instant at, @Nullable MemberId memberId, String reason) {

    public boolean byOperator() {
        return memberId == null;
    }
}
