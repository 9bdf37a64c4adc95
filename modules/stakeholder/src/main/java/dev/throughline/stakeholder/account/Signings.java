package dev.throughline.stakeholder.account;

import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What is signed was signed by today: a signing that is still to come is a hope, and would be counted as a customer.
@Service
public class Signings {

    private final Organisations organisations;

    Signings(Organisations organisations) {
        this.organisations = organisations;
    }

    /// Refuses a day of the input on which nobody can have signed as yet; no day is none.
    public void refuseFuture(@Nullable LocalDate signedOn) {
        if (signedOn == null) {
            return;
        }
        String problem = problem(signedOn, organisations.today());
        new Problems()
                .unless(problem == null, PlatformError.INVALID, "signedOn", String.valueOf(problem))
                .refuse();
    }

    static @Nullable String problem(LocalDate signedOn, LocalDate today) {
        return signedOn.isAfter(today)
                ? "Today is %s in your organisation: what is signed was signed by then.".formatted(today)
                : null;
    }
}
