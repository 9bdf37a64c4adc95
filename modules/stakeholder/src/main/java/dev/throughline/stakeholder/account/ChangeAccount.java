package dev.throughline.stakeholder.account;

import dev.throughline.organisation.member.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeAccount(
        AccountId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> description,
        ArgumentValue<AccountFit> fit,
        ArgumentValue<AccountCommitment> commitment,
        ArgumentValue<Money> value,
        ArgumentValue<LocalDate> signedOn,
        ArgumentValue<MemberId> ownerId,
        @Nullable String reason) {}
