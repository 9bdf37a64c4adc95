package dev.throughline.stakeholder.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AddAccount(
        String name,
        @Nullable String description,
        @Nullable AccountFit fit,
        @Nullable AccountCommitment commitment,
        @Nullable Money value,
        @Nullable LocalDate signedOn) {}
