package dev.throughline.organisation.role;

import static dev.throughline.organisation.role.Permission.*;
import static dev.throughline.organisation.role.Permission.PHASE_CHANGE;
import static dev.throughline.organisation.role.Permission.PHASE_READ;
import static dev.throughline.organisation.role.Permission.ROADMAP_CHANGE;
import static dev.throughline.organisation.role.Permission.ROADMAP_READ;
import static dev.throughline.organisation.role.Permission.THEME_CHANGE;
import static dev.throughline.organisation.role.Permission.THEME_DECIDE;
import static dev.throughline.organisation.role.Permission.THEME_DRAFT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// The levels of a product organisation, each with the permissions that its first role has. An admin configures and is
/// not a product role.
public enum Level {
    ADMIN(
            "Admin",
            reading(),
            ORGANISATION_CHANGE,
            ORGANISATION_EXPORT,
            ORGANISATION_CLOSE,
            PEOPLE_CHANGE,
            ROLE_CHANGE,
            SERVICE_ACCOUNT_CHANGE,
            AUDIT_READ,
            PHASE_CHANGE,
            DOCUMENT_REGISTER,
            HEALTH_SURVEY_CHANGE),
    CPO(
            "Chief Product Officer",
            reading(),
            ORGANISATION_EXPORT,
            AUDIT_READ,
            VISION_CREATE,
            VISION_CHANGE,
            VISION_ACTIVATE,
            CHALLENGE_CHANGE,
            CHALLENGE_ACTIVATE,
            PRODUCT_VISION_CHANGE,
            PRODUCT_VISION_AGREE,
            METRIC_DEFINE,
            PHASE_CHANGE,
            ROADMAP_PUBLISH,
            PUBLIC_LINK_CHANGE,
            DECISION_INPUT,
            DECISION_CREATE,
            CONVERSATION_CREATE,
            ADVISORY_MEMBER_ERASE,
            HEALTH_SURVEY_CHANGE),
    VP(
            "VP of Product",
            reading(),
            CHALLENGE_PROPOSE,
            CHALLENGE_CREATE,
            CHALLENGE_CHANGE,
            CHALLENGE_ACTIVATE,
            INITIATIVE_CREATE,
            INITIATIVE_CHANGE,
            INITIATIVE_ACTIVATE,
            PRODUCT_VISION_CHANGE,
            PRODUCT_VISION_AGREE,
            TARGET_CONDITION_HAND_DOWN,
            TARGET_CONDITION_ACTIVATE,
            METRIC_DEFINE,
            ROADMAP_PUBLISH,
            PUBLIC_LINK_CHANGE,
            STAKEHOLDER_CHANGE,
            ACCOUNT_CHANGE,
            ACCOUNT_IMPORT,
            PROMISE_TRIAGE,
            DECISION_INPUT,
            DECISION_CREATE,
            CONVERSATION_CREATE,
            CONVERSATION_IMPORT,
            ADVISORY_MEMBER_ERASE,
            INSIGHT_TRIAGE),
    PM(
            "Product Manager",
            reading(),
            CHALLENGE_PROPOSE,
            INITIATIVE_CREATE,
            INITIATIVE_CHANGE,
            PRODUCT_VISION_AGREE,
            TARGET_CONDITION_DRAFT,
            TARGET_CONDITION_CREATE,
            TARGET_CONDITION_CHANGE,
            TARGET_CONDITION_ACTIVATE,
            METRIC_DEFINE,
            MEASUREMENT_CREATE,
            ROADMAP_CHANGE,
            THEME_DRAFT,
            THEME_CHANGE,
            THEME_DECIDE,
            ROADMAP_PUBLISH,
            PUBLIC_LINK_CHANGE,
            STAKEHOLDER_CHANGE,
            ACCOUNT_CHANGE,
            ACCOUNT_IMPORT,
            REQUEST_CHANGE,
            REQUEST_IMPORT,
            PROMISE_TRIAGE,
            DECISION_INPUT,
            DECISION_CREATE,
            EXPERIMENT_CHANGE,
            EXPERIMENT_RESULT_CREATE,
            CONVERSATION_CREATE,
            CONVERSATION_IMPORT,
            ADVISORY_MEMBER_ERASE,
            INSIGHT_TRIAGE),
    TEAM_MEMBER(
            "Team member",
            reading(),
            TARGET_CONDITION_DRAFT,
            MEASUREMENT_CREATE,
            THEME_DRAFT,
            DECISION_INPUT,
            EXPERIMENT_CHANGE,
            EXPERIMENT_RESULT_CREATE,
            CONVERSATION_CREATE),
    /// Stakeholders and sales read what was published of a roadmap, not the roadmap at work, and what was learned, not
    /// the experiments at work; sales not what was published for the organisation itself. Of what was asked for,
    /// promised and decided they read what is theirs.
    STAKEHOLDER(
            "Stakeholder",
            without(
                    ORGANISATION_READ,
                    PHASE_READ,
                    ROADMAP_READ,
                    EXPERIMENT_READ,
                    STAKEHOLDER_READ,
                    ACCOUNT_READ,
                    REQUEST_READ,
                    PROMISE_READ,
                    PROMISE_OWN_READ,
                    DECISION_READ,
                    CONVERSATION_READ,
                    CONVERSATION_OWN_READ,
                    INSIGHT_READ,
                    INSIGHT_OWN_READ),
            PRODUCT_VISION_AGREE,
            REQUEST_CREATE,
            DECISION_INPUT),
    SALES(
            "Sales",
            without(
                    ORGANISATION_READ,
                    MEASUREMENT_READ,
                    ROADMAP_READ,
                    EXPERIMENT_READ,
                    PUBLISHED_INTERNAL_READ,
                    STAKEHOLDER_READ,
                    STAKEHOLDER_OWN_READ,
                    REQUEST_READ,
                    PROMISE_READ,
                    DECISION_READ,
                    CONVERSATION_READ,
                    INSIGHT_READ),
            ACCOUNT_CREATE,
            REQUEST_CREATE,
            PROMISE_CREATE,
            DECISION_INPUT,
            CONVERSATION_CREATE,
            INSIGHT_CREATE);

    private final String title;
    private final Set<Permission> defaults;

    Level(String title, Set<Permission> reading, Permission... more) {
        this.title = title;
        EnumSet<Permission> all = EnumSet.copyOf(reading);
        all.addAll(Arrays.asList(more));
        this.defaults = Set.copyOf(all);
    }

    String title() {
        return title;
    }

    Set<Permission> defaults() {
        return defaults;
    }

    /// What everybody reads who works here; the audit log is for those who answer for it.
    private static Set<Permission> reading() {
        return EnumSet.copyOf(Stream.of(Permission.values())
                .filter(permission -> permission.name().endsWith("_READ") && permission != AUDIT_READ)
                .toList());
    }

    private static Set<Permission> without(Permission... hidden) {
        Set<Permission> reading = reading();
        Arrays.asList(hidden).forEach(reading::remove);
        return reading;
    }
}
