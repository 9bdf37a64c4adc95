package dev.throughline.organisation.tenant;

import dev.throughline.organisation.member.AddMember;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation that Keycloak knows already, and its first admin.
public record FoundOrganisation(
        UUID keycloakId,
        String slug,
        String name,
        @Nullable String timeZone,
        @Nullable Integer fiscalYearStart,
        @Nullable SetUpTemplate template,
        AddMember admin) {}
