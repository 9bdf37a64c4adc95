package dev.throughline.organisation.role;

import java.util.EnumSet;
import java.util.Set;

/// What a role may allow. `docs/permissions.md` shows which level has which by default.
public enum Permission {
    ORGANISATION_READ,
    ORGANISATION_CHANGE,
    ORGANISATION_EXPORT,
    ORGANISATION_CLOSE,
    PEOPLE_CHANGE,
    ROLE_CHANGE,
    SERVICE_ACCOUNT_CHANGE,
    AUDIT_READ,
    VISION_READ,
    VISION_CREATE,
    VISION_CHANGE,
    VISION_ACTIVATE,
    CHALLENGE_READ,
    CHALLENGE_PROPOSE,
    CHALLENGE_CREATE,
    CHALLENGE_CHANGE,
    CHALLENGE_ACTIVATE,
    INITIATIVE_READ,
    INITIATIVE_CREATE,
    INITIATIVE_CHANGE,
    INITIATIVE_ACTIVATE,
    PRODUCT_VISION_READ,
    PRODUCT_VISION_CHANGE,
    PRODUCT_VISION_AGREE,
    TARGET_CONDITION_READ,
    TARGET_CONDITION_DRAFT,
    TARGET_CONDITION_HAND_DOWN,
    TARGET_CONDITION_CREATE,
    TARGET_CONDITION_CHANGE,
    TARGET_CONDITION_ACTIVATE,
    METRIC_READ,
    METRIC_DEFINE,
    MEASUREMENT_READ,
    MEASUREMENT_CREATE;

    private static final Set<Permission> DRAFTS_AND_MEASURES =
            EnumSet.of(VISION_CREATE, INITIATIVE_CREATE, TARGET_CONDITION_DRAFT, MEASUREMENT_CREATE);

    public boolean onlyReads() {
        return name().endsWith("_READ");
    }

    /// Whether a service account may hold it. It reads, drafts and measures; to configure, to decide and to agree is
    /// for
    /// people, so whatever needs only other permissions answers a service account with `PERSON_REQUIRED`.
    public boolean openToServiceAccounts() {
        return onlyReads() || DRAFTS_AND_MEASURES.contains(this);
    }
}
