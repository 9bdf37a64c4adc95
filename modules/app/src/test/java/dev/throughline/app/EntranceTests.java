package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import dev.throughline.testkit.Tokens;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Who comes in at all, and for which organisation.
@ModuleTest
class EntranceTests {

    private static final String QUESTION = "{ organisation { slug } }";

    private final Actors actors;
    private final TestOrganisation organisation;
    private final TestOrganisation other;

    EntranceTests(Actors actors) {
        this.actors = actors;
        this.organisation = actors.organisation();
        this.other = actors.organisation();
    }

    @Test
    void letsAMemberIn() {
        assertThat(ask(claims -> claims).text("organisation.slug")).isEqualTo(organisation.slug());
    }

    @Test
    void refusesATokenForAnotherAudience() {
        refused(claims -> claims.withAudience("account"));
    }

    @Test
    void refusesAnExpiredToken() {
        refused(claims -> claims.withSecondsLeft(-120));
    }

    @Test
    void refusesATokenThatNeverExpires() {
        refused(claims -> claims.withSecondsLeft(null));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        refused(claims -> claims.withIssuer("http://localhost/realms/other"));
    }

    @Test
    void refusesWhatIsNotSignedOrSignedByAnother() {
        Claims claims = Claims.of(organisation.adminSubject(), Map.of(organisation.slug(), organisation.id()));
        unauthenticated(new Actor(actors.endpoint(), Tokens.unsigned(claims)));
        unauthenticated(new Actor(actors.endpoint(), Tokens.signedByAnother(claims)));
        unauthenticated(new Actor(actors.endpoint(), Tokens.signedWithThePublicKey(claims)));
        unauthenticated(new Actor(actors.endpoint(), "nonsense"));
    }

    @Test
    void asksForAnOrganisationWhereThereIsNone() {
        organisationRequired(ask(claims -> claims.withOrganisations(Map.of())));
        organisationRequired(ask(claims -> claims.withOrganisations(Map.of(organisation.slug(), "not-a-keycloak-id"))));
    }

    @Test
    void asksForAChoiceBetweenTwoOrganisations() {
        Claims both = Claims.of(
                organisation.adminSubject(), Map.of(organisation.slug(), organisation.id(), other.slug(), other.id()));
        Actor actor = new Actor(actors.endpoint(), Tokens.signed(both));

        organisationRequired(actor.ask(QUESTION));
        assertThat(chosen(actor, organisation.slug())).isEqualTo(organisation.slug());
        assertThat(chosen(actor, organisation.id())).isEqualTo(organisation.slug());
    }

    @Test
    void refusesAnOrganisationThatTheTokenDoesNotName() {
        organisationRequired(
                organisation.admin().with("X-Organisation", "unheard-of").ask(QUESTION));
        organisationRequired(
                organisation.admin().with("X-Organisation", other.slug()).ask(QUESTION));
        organisationRequired(
                organisation.admin().with("X-Organisation", other.id()).ask(QUESTION));
    }

    @Test
    void refusesWhoeverIsNoMemberHereThoughKeycloakSaysSo() {
        organisationRequired(ask(claims -> claims.withSubject(UUID.randomUUID().toString())));
        organisationRequired(ask(claims -> claims.withOrganisations(Map.of(other.slug(), other.id()))));
        organisationRequired(ask(claims ->
                claims.withOrganisations(Map.of("nowhere", UUID.randomUUID().toString()))));
    }

    private static String chosen(Actor actor, String organisation) {
        return actor.with("X-Organisation", organisation).ask(QUESTION).text("organisation.slug");
    }

    private Answer ask(UnaryOperator<Claims> change) {
        Claims claims = Claims.of(organisation.adminSubject(), Map.of(organisation.slug(), organisation.id()));
        return new Actor(actors.endpoint(), Tokens.signed(change.apply(claims))).ask(QUESTION);
    }

    private void refused(UnaryOperator<Claims> change) {
        unauthenticated(ask(change));
    }

    private static void unauthenticated(Actor actor) {
        unauthenticated(actor.ask(QUESTION));
    }

    private static void unauthenticated(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        answer.failed("UNAUTHENTICATED");
    }

    private static void organisationRequired(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        answer.failed("ORGANISATION_REQUIRED");
    }
}
