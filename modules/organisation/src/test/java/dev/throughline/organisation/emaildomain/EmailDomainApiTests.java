package dev.throughline.organisation.emaildomain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.NameServer;
import dev.throughline.testkit.TestOrganisation;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ModuleTest
class EmailDomainApiTests {

    private static final NameServer DNS = NameServer.start();
    private static final String FIELDS = "id name state verificationRecord verifiedAt claimedBy { name }";

    private final TestOrganisation organisation;
    private final Actor admin;

    EmailDomainApiTests(Actors actors) {
        this.organisation = actors.organisation();
        this.admin = organisation.admin();
    }

    @DynamicPropertySource
    static void dns(DynamicPropertyRegistry registry) {
        registry.add("throughline.dns.server", DNS::address);
        registry.add("throughline.dns.timeout", () -> "300ms");
    }

    @AfterAll
    static void close() {
        DNS.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Example.COM., example.com",
        "bücher.example, xn--bcher-kva.example",
        "sales.acme.co.uk, sales.acme.co.uk"
    })
    void keepsADomainAsDnsHasIt(String given, String kept) {
        Answer claimed = claim(given);
        claimed.accepted();
        assertThat(claimed.text("result.entity.name")).isEqualTo(kept);
        assertThat(claimed.text("result.entity.state")).isEqualTo("CLAIMED");
        assertThat(claimed.text("result.entity.claimedBy.name")).isEqualTo("Admin");
        assertThat(claimed.text("result.entity.verificationRecord")).matches("throughline-verification=[0-9a-f]{32}");
        assertThat(claimed.<Object>get("result.entity.verifiedAt")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "com",
                "co.uk",
                "github.io",
                "localhost",
                "gmail.com",
                "GMX.de",
                "ann@acme.example",
                "https://acme.example",
                "acme..example",
                "-acme.example"
            })
    void refusesWhatIsNoDomainOfAnOrganisation(String name) {
        claim(name).refused("INVALID", "input.name");
    }

    @Test
    void refusesToClaimADomainTwiceUntilItIsReleased() {
        String id = claim("acme.example").id();
        claim("ACME.example").refused("TAKEN", "input.name");
        admin.mutate("releaseEmailDomain", Map.of("id", id), "emailDomain", "archivedAt")
                .accepted();
        claim("acme.example").accepted();
        assertThat(admin.ask("{ emailDomains { nodes { name } } }").<String>list("emailDomains.nodes[*].name"))
                .containsExactly("acme.example");
    }

    @Test
    void refusesADomainWithoutTheRecord() {
        String nowhere = claim("nowhere.example").id();
        verify(nowhere).refused("DOMAIN_NOT_VERIFIED", "input.id");
        DNS.put("another.example", "v=spf1 -all", "throughline-verification=0123456789abcdef0123456789abcdef");
        String another = claim("another.example").id();
        verify(another).refused("DOMAIN_NOT_VERIFIED", "input.id");
        assertThat(admin.ask("{ emailDomains { nodes { state } } }").<String>list("emailDomains.nodes[*].state"))
                .containsOnly("CLAIMED");
    }

    @Test
    void verifiesNothingWhileKeycloakIsAway() {
        Answer claimed = claim("proven.example");
        DNS.put("proven.example", "v=spf1 -all", claimed.text("result.entity.verificationRecord"));
        verify(claimed.id()).failed("UNAVAILABLE");
        assertThat(admin.ask("{ emailDomains { nodes { state version } } }")
                        .<String>list("emailDomains.nodes[*].state"))
                .containsOnly("CLAIMED");
    }

    @Test
    void showsTheRecordToThoseOnlyWhoMayVerify() {
        claim("acme.example");
        Answer seen = organisation.as("PM").ask("{ emailDomains { nodes { name verificationRecord } } }");
        assertThat(seen.<String>list("emailDomains.nodes[*].name")).containsExactly("acme.example");
        assertThat(seen.<Object>list("emailDomains.nodes[*].verificationRecord"))
                .containsOnlyNulls();
        organisation
                .as("PM")
                .mutate("claimEmailDomain", Map.of("name", "pm.example"), "emailDomain", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void needsThePermissionForTheWholeOrganisation() {
        String line = organisation.line("Riders");
        organisation
                .inLine("ADMIN", line)
                .mutate("claimEmailDomain", Map.of("name", "acme.example"), "emailDomain", "id")
                .failed("FORBIDDEN");
    }

    @Test
    void keepsTheRecordOutOfTheHistory() {
        Answer claimed = claim("acme.example");
        String token = claimed.text("result.entity.verificationRecord").split("=")[1];
        Answer history = admin.ask(
                "query ($id: ID!) { node(id: $id) { history { nodes { action before after } } } }",
                Map.of("id", claimed.id()));
        assertThat(history.<String>list("node.history.nodes[*].action")).containsExactly("claimEmailDomain");
        assertThat(history.body().replace("-", "")).doesNotContain(token);
    }

    private Answer claim(String name) {
        return admin.mutate("claimEmailDomain", Map.of("name", name), "emailDomain", FIELDS);
    }

    private Answer verify(String id) {
        return admin.mutate("verifyEmailDomain", Map.of("id", id), "emailDomain", FIELDS);
    }
}
