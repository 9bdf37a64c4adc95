package dev.throughline.organisation.tenant;

import dev.throughline.organisation.member.AddMember;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record FoundOrganisation(
        UUID keycloakId,
        String slug,
        String name,
        @Nullable String timeZone,
        @Nullable Integer fiscalYearStart,
        AddMember admin) {}
