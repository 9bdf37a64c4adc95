package dev.throughline.organisation.role;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a role may allow. `docs/permissions.md` shows which level has which by default.
public enum Permission {
    ORGANISATION_READ,
    ORGANISATION_CHANGE(ORGANISATION_READ),
    ORGANISATION_EXPORT(ORGANISATION_READ),
    ORGANISATION_CLOSE(ORGANISATION_READ),
    PEOPLE_CHANGE(ORGANISATION_READ),
    ROLE_CHANGE(ORGANISATION_READ),
    SERVICE_ACCOUNT_CHANGE(ORGANISATION_READ),
    AUDIT_READ,
    VISION_READ,
    VISION_CREATE(VISION_READ),
    VISION_CHANGE(VISION_READ),
    VISION_ACTIVATE(VISION_READ),
    CHALLENGE_READ,
    CHALLENGE_PROPOSE(CHALLENGE_READ),
    CHALLENGE_CREATE(CHALLENGE_READ),
    CHALLENGE_CHANGE(CHALLENGE_READ),
    CHALLENGE_ACTIVATE(CHALLENGE_READ),
    INITIATIVE_READ,
    INITIATIVE_CREATE(INITIATIVE_READ),
    INITIATIVE_CHANGE(INITIATIVE_READ),
    INITIATIVE_ACTIVATE(INITIATIVE_READ),
    PRODUCT_VISION_READ,
    PRODUCT_VISION_CHANGE(PRODUCT_VISION_READ),
    PRODUCT_VISION_AGREE(PRODUCT_VISION_READ),
    TARGET_CONDITION_READ,
    TARGET_CONDITION_DRAFT(TARGET_CONDITION_READ),
    TARGET_CONDITION_HAND_DOWN(TARGET_CONDITION_READ),
    TARGET_CONDITION_CREATE(TARGET_CONDITION_READ),
    TARGET_CONDITION_CHANGE(TARGET_CONDITION_READ),
    TARGET_CONDITION_ACTIVATE(TARGET_CONDITION_READ),
    METRIC_READ,
    METRIC_DEFINE(METRIC_READ),
    MEASUREMENT_READ,
    MEASUREMENT_CREATE(MEASUREMENT_READ),
    PHASE_READ,
    PHASE_CHANGE(PHASE_READ),
    ROADMAP_READ,
    ROADMAP_CHANGE(ROADMAP_READ),
    THEME_DRAFT(ROADMAP_READ),
    THEME_CHANGE(ROADMAP_READ),
    THEME_DECIDE(ROADMAP_READ),
    ROADMAP_PUBLISH(ROADMAP_READ),
    PUBLISHED_READ,
    PUBLISHED_INTERNAL_READ,
    PUBLIC_LINK_CHANGE(PUBLISHED_READ),
    EXPERIMENT_READ,
    EXPERIMENT_CHANGE(EXPERIMENT_READ),
    EXPERIMENT_RESULT_CREATE(EXPERIMENT_READ),
    LEARNING_READ,
    STAKEHOLDER_READ,
    STAKEHOLDER_OWN_READ,
    STAKEHOLDER_CHANGE(STAKEHOLDER_READ),
    ACCOUNT_READ,
    ACCOUNT_CREATE(ACCOUNT_READ),
    ACCOUNT_CHANGE(ACCOUNT_READ),
    ACCOUNT_IMPORT(ACCOUNT_READ),
    REQUEST_READ,
    REQUEST_OWN_READ,
    REQUEST_CREATE(REQUEST_OWN_READ),
    REQUEST_CHANGE(REQUEST_READ),
    REQUEST_IMPORT(REQUEST_READ),
    PROMISE_READ,
    PROMISE_OWN_READ,
    PROMISE_CREATE(PROMISE_OWN_READ),
    PROMISE_TRIAGE(PROMISE_READ),
    DECISION_READ,
    DECISION_OWN_READ,
    DECISION_INPUT(DECISION_OWN_READ),
    DECISION_CREATE(DECISION_READ),
    CONVERSATION_READ,
    CONVERSATION_OWN_READ,
    CONVERSATION_CREATE(CONVERSATION_OWN_READ),
    CONVERSATION_IMPORT(CONVERSATION_READ),
    ADVISORY_MEMBER_ERASE(CONVERSATION_READ),
    DOCUMENT_REGISTER(ORGANISATION_READ),
    INSIGHT_READ,
    INSIGHT_OWN_READ,
    INSIGHT_CREATE(INSIGHT_OWN_READ),
    INSIGHT_TRIAGE(INSIGHT_READ);

    private static final Set<Permission> DRAFTS_MEASURES_AND_IMPORTS = EnumSet.of(
            VISION_CREATE,
            INITIATIVE_CREATE,
            TARGET_CONDITION_DRAFT,
            MEASUREMENT_CREATE,
            THEME_DRAFT,
            EXPERIMENT_RESULT_CREATE,
            ACCOUNT_IMPORT,
            REQUEST_IMPORT,
            CONVERSATION_IMPORT,
            DOCUMENT_REGISTER);

    private static final Set<Permission> CONFIGURING = EnumSet.of(
            ORGANISATION_CHANGE,
            ORGANISATION_EXPORT,
            ORGANISATION_CLOSE,
            PEOPLE_CHANGE,
            ROLE_CHANGE,
            SERVICE_ACCOUNT_CHANGE,
            AUDIT_READ);

    private final @Nullable Permission reading;

    Permission() {
        this(null);
    }

    Permission(@Nullable Permission reading) {
        this.reading = reading;
    }

    /// The permission to read what this one changes; null for a permission that only reads.
    @Nullable Permission reading() {
        return reading;
    }

    /// Whether it configures the organisation itself, so that nobody hands on more of it than they hold.
    public boolean configures() {
        return CONFIGURING.contains(this);
    }

    public boolean onlyReads() {
        return name().endsWith("_READ");
    }

    /// Whether a service account may hold it. It reads, drafts, measures and brings in; to configure, to decide and to
    /// agree is for people, so whatever needs only other permissions answers a service account with `PERSON_REQUIRED`.
    public boolean openToServiceAccounts() {
        return onlyReads() || DRAFTS_MEASURES_AND_IMPORTS.contains(this);
    }
}
