package dev.throughline.inbox.letter;

import dev.throughline.organisation.member.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A digest of a day, or a letter about one notification of a kind.
record Letter(
        LetterId id,
        MemberId memberId,
        @Nullable String kind,
        @Nullable UUID about,
        @Nullable LocalDate dueOn,
        LetterState state,
        Instant createdAt) {}
