package dev.throughline.app;

import dev.throughline.servers.Roles;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole product as it runs, one of as many as a test starts on a database.
final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext product;

    private Node(ConfigurableApplicationContext product) {
        this.product = product;
    }

    static Node on(String database, String... settings) {
        return new Node(SpringApplication.run(
                Throughline.class,
                Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--management.server.port=0",
                                        "--logging.level.com.zaxxer.hikari=off",
                                        "--logging.level.org.springframework.boot.jdbc.health=off",
                                        "--spring.datasource.url=" + database,
                                        "--spring.datasource.username=" + Roles.APPLICATION,
                                        "--spring.datasource.password=" + Roles.PASSWORD,
                                        "--spring.flyway.url=" + database,
                                        "--spring.flyway.user=" + Roles.OWNER,
                                        "--spring.flyway.password=" + Roles.PASSWORD,
                                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Tokens.ISSUER,
                                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.keys()),
                                Stream.of(settings))
                        .toArray(String[]::new)));
    }

    URI endpoint() {
        return URI.create("http://localhost:" + port("server") + "/graphql");
    }

    /// The admin of a new organisation.
    Actor founded(String organisation) {
        new Actor(endpoint(), Tokens.operator())
                .mutate(
                        "foundOrganisation",
                        Map.of(
                                "keycloakId",
                                organisation,
                                "slug",
                                slug(organisation),
                                "name",
                                "Organisation",
                                "admin",
                                Map.of("subject", "admin", "name", "Admin", "email", "admin@example.org")),
                        "organisation",
                        "id")
                .accepted();
        return person("admin", organisation);
    }

    Actor person(String subject, String organisation) {
        return new Actor(endpoint(), Tokens.signed(Claims.of(subject, Map.of(slug(organisation), organisation))));
    }

    int health(String group) throws Exception {
        URI address = URI.create("http://localhost:" + port("management") + "/actuator/health/" + group);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Override
    public void close() {
        product.close();
    }

    private static String slug(String organisation) {
        return "org-" + organisation.substring(organisation.length() - 4);
    }

    private String port(String name) {
        return product.getEnvironment().getRequiredProperty("local." + name + ".port");
    }
}
