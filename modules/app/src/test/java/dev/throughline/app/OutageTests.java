package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Port;
import dev.throughline.servers.PostgreSql;
import dev.throughline.servers.Roles;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The product while its database goes away and comes back.
class OutageTests {

    private static final String DATABASE = "throughline";
    private static final String ORGANISATION = "0b6e1c3a-5d4f-4a7b-8c21-0000000000aa";
    private static final String QUESTION = "{ viewer { name } }";
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration BACK = Duration.ofSeconds(5);

    @Test
    void saysSoWhileTheDatabaseIsAwayAndRecoversByItself(@TempDir Path directory) throws Exception {
        int port = Port.free().number();
        PostgreSql database = PostgreSql.in(directory, port);
        database.prepare(DATABASE);
        try (var product = start(database.url(DATABASE))) {
            URI endpoint = URI.create("http://localhost:" + local(product, "server") + "/graphql");
            Actor admin = found(endpoint);
            Actor stranger = new Actor(endpoint, token("stranger"));
            assertThat(health(product, "readiness")).isEqualTo(200);

            database.close();
            unavailable(admin.ask(QUESTION), 503);
            soon(() -> unavailable(admin.ask(QUESTION), 503));
            soon(() -> unavailable(stranger.ask(QUESTION), 503));
            soon(() -> unavailable(draft(admin), 200));
            assertThat(health(product, "readiness")).isEqualTo(503);
            assertThat(health(product, "liveness")).isEqualTo(200);

            database = PostgreSql.in(directory, port);
            Instant limit = Instant.now().plus(BACK);
            while (admin.ask(QUESTION).status() != 200 && Instant.now().isBefore(limit)) {
                Thread.sleep(100);
            }
            assertThat(admin.ask(QUESTION).text("viewer.name")).isEqualTo("Admin");
            assertThat(health(product, "readiness")).isEqualTo(200);
            assertThat(admin.ask("{ businessLines { nodes { id } } }").<Object>list("businessLines.nodes"))
                    .isEmpty();
        } finally {
            database.close();
        }
    }

    private static ConfigurableApplicationContext start(String database) {
        return SpringApplication.run(
                Throughline.class,
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
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.keys());
    }

    private static Actor found(URI endpoint) {
        new Actor(endpoint, Tokens.operator())
                .mutate(
                        "foundOrganisation",
                        Map.of(
                                "keycloakId",
                                ORGANISATION,
                                "slug",
                                "outage",
                                "name",
                                "Outage",
                                "admin",
                                Map.of("subject", "admin", "name", "Admin", "email", "admin@example.org")),
                        "organisation",
                        "id")
                .accepted();
        Actor admin = new Actor(endpoint, token("admin"));
        assertThat(admin.ask(QUESTION).text("viewer.name")).isEqualTo("Admin");
        return admin;
    }

    private static String token(String subject) {
        return Tokens.signed(Claims.of(subject, Map.of("outage", ORGANISATION)));
    }

    private static Answer draft(Actor admin) {
        return admin.mutate("addBusinessLine", Map.of("name", "Lost", "kind", "BUSINESS_LINE"), "businessLine", "id");
    }

    private static void unavailable(Answer answer, int status) {
        assertThat(answer.failed("UNAVAILABLE").status()).as(answer.body()).isEqualTo(status);
    }

    private static void soon(Runnable work) {
        Instant start = Instant.now();
        work.run();
        assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
    }

    private static int health(ConfigurableApplicationContext product, String group) throws Exception {
        URI address = URI.create("http://localhost:" + local(product, "management") + "/actuator/health/" + group);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String local(ConfigurableApplicationContext product, String name) {
        return product.getEnvironment().getRequiredProperty("local." + name + ".port");
    }
}
