package dev.throughline.testkit;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An organisation of one test, with an admin who adds whoever the test needs.
public final class TestOrganisation {

    private final URI endpoint;
    private final String slug;
    private final String id;
    private final String adminSubject;
    private final Actor admin;
    private final Map<String, Actor> everywhere = new HashMap<>();

    TestOrganisation(URI endpoint, String slug, String id, String adminSubject) {
        this.endpoint = endpoint;
        this.slug = slug;
        this.id = id;
        this.adminSubject = adminSubject;
        this.admin = new Actor(endpoint, Tokens.signed(Claims.of(adminSubject, Map.of(slug, id))));
    }

    public String slug() {
        return slug;
    }

    /// Keycloak's id of the organisation.
    public String id() {
        return id;
    }

    /// What Keycloak calls the admin.
    public String adminSubject() {
        return adminSubject;
    }

    public Actor admin() {
        return admin;
    }

    /// A member with the default role of a level for the whole organisation; the same one each time.
    public Actor as(String level) {
        return level.equals("ADMIN") ? admin : everywhere.computeIfAbsent(level, missing -> member(missing, Map.of()));
    }

    public Actor inLine(String level, String line) {
        return member(level, Map.of("businessLineId", line));
    }

    public Actor inTeam(String level, String team) {
        return member(level, Map.of("teamId", team));
    }

    /// A member with the default roles of all levels for the whole organisation: whoever may do the most.
    public Actor everything() {
        String subject = UUID.randomUUID().toString();
        String member = add(subject, "Everything");
        role("*").forEach(role -> grant(member, role, Map.of()));
        return new Actor(endpoint, Tokens.signed(Claims.of(subject, Map.of(slug, id))));
    }

    /// A member with a role of exactly these permissions, for the whole organisation.
    public Actor having(String... permissions) {
        String title = UUID.randomUUID().toString();
        Rows.insertRole(id, title, permissions);
        String subject = UUID.randomUUID().toString();
        String role = admin.ask("{ roles(first: 100) { nodes { id title } } }")
                .<String>list("roles.nodes[?(@.title=='" + title + "')].id")
                .getFirst();
        grant(add(subject, "Somebody"), role, Map.of());
        return new Actor(endpoint, Tokens.signed(Claims.of(subject, Map.of(slug, id))));
    }

    /// A service account with an API key, which may do what is named everywhere.
    public Actor machine(String... allows) {
        String account = admin.mutate(
                        "createServiceAccount",
                        Map.of(
                                "name",
                                "Machine " + UUID.randomUUID(),
                                "allows",
                                List.of(allows),
                                "expiresAt",
                                Instant.now().plus(Duration.ofDays(1)).toString()),
                        "serviceAccount",
                        "id")
                .id();
        String key = admin.ask(
                        "mutation ($id: ID!) { createApiKey(input: {serviceAccountId: $id}) { secret } }",
                        Map.of("id", account))
                .text("createApiKey.secret");
        return new Actor(endpoint, key);
    }

    public String line(String name) {
        return admin.mutate("addBusinessLine", Map.of("name", name, "kind", "BUSINESS_LINE"), "businessLine", "id")
                .id();
    }

    public String team(String name, String line) {
        return admin.mutate("addTeam", Map.of("name", name, "businessLineId", line), "team", "id")
                .id();
    }

    /// A member who has one role, for a business line or a team where the grant names one.
    public Actor holding(String role, Map<String, String> scope) {
        return named("Holder", role, scope);
    }

    /// Takes all roles from somebody who stays a member.
    public void withdrawRolesOf(Actor holder) {
        String member = holder.ask("{ viewer { member { id } } }").text("viewer.member.id");
        admin.ask(
                        "query ($id: ID!) { node(id: $id) { ... on Member { grants { nodes { id } } } } }",
                        Map.of("id", member))
                .<String>list("node.grants.nodes[*].id")
                .forEach(grant -> admin.mutate("revokeRole", Map.of("id", grant), "roleGrant", "id")
                        .accepted());
    }

    private Actor named(String name, String role, Map<String, String> scope) {
        String subject = UUID.randomUUID().toString();
        grant(add(subject, name), role, scope);
        return new Actor(endpoint, Tokens.signed(Claims.of(subject, Map.of(slug, id))));
    }

    private Actor member(String level, Map<String, String> scope) {
        return named(level, role(level).getFirst(), scope);
    }

    private String add(String subject, String name) {
        return admin.mutate(
                        "addMember",
                        Map.of(
                                "subject",
                                subject,
                                "name",
                                name + " of " + slug,
                                "email",
                                subject + "@" + slug + ".example"),
                        "member",
                        "id")
                .id();
    }

    private void grant(String member, String role, Map<String, String> scope) {
        Map<String, String> grant = new HashMap<>(scope);
        grant.put("memberId", member);
        grant.put("roleId", role);
        admin.mutate("grantRole", grant, "roleGrant", "id").accepted();
    }

    private List<String> role(String level) {
        String filter = level.equals("*") ? "*" : "?(@.level=='" + level + "')";
        return admin.ask("{ roles(first: 50) { nodes { id level } } }").list("roles.nodes[" + filter + "].id");
    }
}
