package dev.throughline.organisation.founding;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class FoundingController {

    private final Foundings foundings;

    FoundingController(Foundings foundings) {
        this.foundings = foundings;
    }

    @PreAuthorize("isAuthenticated()")
    @MutationMapping
    Membership signUp(
            @Argument SignUp input, @ContextValue(name = "Idempotency-Key", required = false) @Nullable String header) {
        return foundings.signUp(input, input.idempotencyKey() == null ? header : input.idempotencyKey());
    }
}
