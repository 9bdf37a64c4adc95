package dev.throughline.organisation.founding;

import dev.throughline.organisation.tenant.SetUpTemplate;
import org.jspecify.annotations.Nullable;

record SignUp(
        String slug,
        String name,
        @Nullable String timeZone,
        @Nullable Integer fiscalYearStart,
        @Nullable SetUpTemplate template,
        @Nullable String adminEmail,
        @Nullable String idempotencyKey) {}
