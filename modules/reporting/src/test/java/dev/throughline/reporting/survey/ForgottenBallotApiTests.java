package dev.throughline.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.AdminEndpoint;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.JobsOf;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.StoredRows;
import dev.throughline.testkit.TestOrganisation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ModuleTest
class ForgottenBallotApiTests {

    private static final AdminEndpoint KEYCLOAK = new AdminEndpoint();
    private static final String BALLOTS = "reporting.health_ballot";

    private final TestOrganisation organisation;
    private final Asking asking;

    ForgottenBallotApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.asking = new Asking(organisation);
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        KEYCLOAK.register(properties);
        properties.add("throughline.jobs.retry", () -> "100ms");
    }

    @Test
    void forgetsWhatSomebodyAnsweredWhoIsErasedBeforeItIsClosed() {
        String survey = asking.open();
        Actor gone = organisation.as("VP");
        asking.answer(gone, survey, 1, "What I think").accepted();
        asking.answer(organisation.as("PM"), survey, 5, "What stays").accepted();
        Answer viewer = gone.ask("{ viewer { member { id email } } }");
        Actor admin = organisation.admin();
        admin.mutate(
                        "eraseMember",
                        Map.of("id", viewer.text("viewer.member.id"), "email", viewer.text("viewer.member.email")),
                        "member",
                        "id")
                .accepted();
        new JobsOf(admin)
                .done(admin.ask("{ jobs(filter: {kind: {eq: ERASE_MEMBER}}) { nodes { id } } }")
                        .text("jobs.nodes[0].id"));
        assertThat(StoredRows.of(organisation.id()).get(BALLOTS))
                .singleElement()
                .asString()
                .contains("What stays");
        assertThat(asking.read(admin, survey).<Integer>get("node.participation.answered"))
                .isEqualTo(1);
    }
}
