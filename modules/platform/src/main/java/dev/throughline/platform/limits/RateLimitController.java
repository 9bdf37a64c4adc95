package dev.throughline.platform.limits;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class RateLimitController {

    private final Allowances allowances;

    RateLimitController(Allowances allowances) {
        this.allowances = allowances;
    }

    @PreAuthorize("isAuthenticated()")
    @QueryMapping
    RateLimit rateLimit() {
        return allowances.left();
    }
}
