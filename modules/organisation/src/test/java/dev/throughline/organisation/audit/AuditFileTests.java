package dev.throughline.organisation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class AuditFileTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final Actors actors;
    private final TestOrganisation organisation;
    private final DataSource source;
    private final int size;

    AuditFileTests(Actors actors, DataSource source, @Value("${spring.datasource.hikari.maximum-pool-size}") int size) {
        this.actors = actors;
        this.source = source;
        this.size = size;
        this.organisation = actors.organisation();
    }

    @Test
    void hasALineForEachEntry() {
        for (int line = 0; line < 210; line++) {
            organisation.line("Line " + line);
        }
        organisation
                .as("PM")
                .mutate("addTeam", Map.of("name", "Mine"), "team", "id")
                .failed("FORBIDDEN");
        int entries = organisation.admin().ask("{ auditLog { totalCount } }").<Integer>get("auditLog.totalCount");

        Answer file = organisation.admin().get("/audit-log.jsonl");
        List<JsonNode> lines = file.body().lines().map(JSON::readTree).toList();
        assertThat(file.status()).isEqualTo(200);
        assertThat(lines).hasSize(entries);
        assertThat(lines.getFirst().path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(lines.getFirst().path("input").path("name").asString()).isEqualTo("Mine");
        assertThat(lines.stream().filter(line -> line.path("action").asString().equals("addBusinessLine")))
                .hasSize(210)
                .first()
                .satisfies(line ->
                        assertThat(line.path("after").path("name").asString()).isEqualTo("Line 209"));

        Answer csv = organisation.admin().get("/audit-log.csv");
        assertThat(csv.body().lines()).hasSize(entries + 1);
        assertThat(csv.body()).startsWith("\"id\",\"at\",\"outcome\",\"action\"");
    }

    @Test
    void takesTheFiltersOfTheLog() {
        organisation
                .as("PM")
                .mutate("addTeam", Map.of("name", "Mine"), "team", "id")
                .failed("FORBIDDEN");
        Instant now = Instant.now();
        organisation.line("Rides");
        assertThat(lines("?outcome=REFUSED")).isEqualTo(1);
        assertThat(lines("?action=addTeam&action=addBusinessLine")).isEqualTo(2);
        assertThat(lines("?nodeKind=business_line&from=" + now)).isEqualTo(1);
        assertThat(lines("?nodeKind=business_line&until=" + now)).isZero();
    }

    @Test
    void startsNoFormulaInASpreadsheet() {
        String line = organisation.line("Rides");
        organisation
                .admin()
                .mutate(
                        "archiveBusinessLine",
                        Map.of("id", line, "reason", "=HYPERLINK(\"http://evil.example\")"),
                        "businessLine",
                        "id")
                .accepted();
        assertThat(organisation.admin().get("/audit-log.csv").body())
                .contains(",\"'=HYPERLINK(\"\"http://evil.example\"\")\",");
    }

    @Test
    void refusesInTheShapeOfTheApi() {
        Answer denied = organisation.as("PM").get("/audit-log.csv").failed("FORBIDDEN");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(actors.anonymous()
                        .get("/audit-log.csv")
                        .failed("UNAUTHENTICATED")
                        .status())
                .isEqualTo(401);
        for (String wrong : List.of("?actor=me", "?outcome=MAYBE", "?from=yesterday", "?nodeId=nonsense")) {
            Answer answer = organisation.admin().get("/audit-log.jsonl" + wrong).failed("BAD_USER_INPUT");
            assertThat(answer.status()).isEqualTo(400);
        }
        assertThat(actors.operator().get("/audit-log.csv").failed("FORBIDDEN").status())
                .isEqualTo(403);
    }

    @Test
    void takesOneConnectionToRecordAndOneToExport() throws SQLException {
        Actor pm = organisation.as("PM");
        List<Connection> others = new ArrayList<>();
        try {
            for (int other = 1; other < size; other++) {
                others.add(source.getConnection());
            }
            pm.mutate("addTeam", Map.of("name", "Mine"), "team", "id").failed("FORBIDDEN");
            assertThat(lines("?outcome=REFUSED")).isEqualTo(1);
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
    }

    private long lines(String query) {
        return organisation
                .admin()
                .get("/audit-log.jsonl" + query)
                .body()
                .lines()
                .count();
    }
}
