package dev.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.AdminEndpoint;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.Guide;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// What the guide to leaving says is what happens to a bakery.
@ModuleTest
class LeavingGuideTests {

    private static final Path GUIDE = Path.of("../../docs/guides/leaving.md");
    private static final String ANN = UUID.randomUUID().toString();
    private static final String MAX = UUID.randomUUID().toString();

    private static final AdminEndpoint KEYCLOAK = new AdminEndpoint();

    private final Actors actors;
    private final Map<String, TestOrganisation> organisations;

    @TempDir
    Path directory;

    LeavingGuideTests(Actors actors) {
        this.actors = actors;
        this.organisations = Map.of("bakery", actors.organisation(ANN), "patisserie", actors.organisation(ANN));
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        KEYCLOAK.register(properties);
    }

    @BeforeEach
    void onboard() {
        TestOrganisation bakery = organisation("ann@bakery.example");
        String ann = bakery.admin().ask("{ viewer { member { id } } }").text("viewer.member.id");
        bakery.admin()
                .mutate("changeMember", Map.of("id", ann, "name", "Ann"), "member", "id")
                .accepted();
        bakery.team("Sourdough", bakery.line("Bread"));
        String max = bakery.admin()
                .mutate(
                        "addMember",
                        Map.of("subject", MAX, "name", "Max", "email", "max@bakery.example"),
                        "member",
                        "id")
                .id();
        String pm = bakery.admin()
                .ask("{ role(by: {title: \"Product Manager\"}) { id } }")
                .text("role.id");
        bakery.admin()
                .mutate("grantRole", Map.of("memberId", max, "roleId", pm), "roleGrant", "id")
                .accepted();
    }

    @Test
    void answersAsTheGuideSays() throws Exception {
        var terminal = new Terminal(actors.endpoint(), directory);
        Guide.Reader reader = (who, document, variables) -> JsonMapper.shared()
                .readTree(new Actor(actors.endpoint(), token(who))
                        .ask(document, variables)
                        .body());
        Guide.Shell shell = (who, commands, variables) -> terminal.run(token(who), commands, variables);
        assertThat(new Guide(Files.readString(GUIDE), reader, shell).follow()).isGreaterThan(12);
    }

    private String token(String who) {
        TestOrganisation organisation = organisation(who);
        return Tokens.signed(
                Claims.of(who.startsWith("ann@") ? ANN : MAX, Map.of(organisation.slug(), organisation.id())));
    }

    private TestOrganisation organisation(String who) {
        return organisations.get(who.substring(who.indexOf('@') + 1, who.lastIndexOf('.')));
    }
}
