package dev.throughline.reporting.changed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.reporting.Kata;
import dev.throughline.reporting.Past;
import dev.throughline.reporting.ReportLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ModuleTest
class WhatChangedApiTests {

    private static final String THING =
            "{ totalCount nodes { id node { id } title kind words at actorName reason before after } }";
    private static final String QUERY = """
            query ($since: ChangedSince, $member: ID) { changed: whatChanged(since: $since, memberId: $member) {
              member { id } view since until more owed(first: 20) { totalCount nodes { kind subject { id } words } }
              above(first: 100) %1$s at(first: 100) %1$s below(first: 100) %1$s } }""".formatted(THING);

    private final Actors actors;
    private final ReportLine line;
    private final Actor pm;
    private final Actor sales;
    private final Statements statements;

    WhatChangedApiTests(Actors actors, Statements statements) {
        this.actors = actors;
        this.line = new ReportLine(actors.organisation());
        this.pm = line.organisation.inTeam("PM", line.team);
        this.sales = line.organisation.as("SALES");
        this.statements = statements;
    }

    @Test
    void showsAProductManagerWhatMovedAboveAtAndBelow() {
        reword("The challenge, reworded");
        line.measure("10");
        Answer changed = pm.ask(QUERY);
        assertThat(changed.text("changed.view")).isEqualTo("TEAM");
        assertThat(changed.<Boolean>get("changed.more")).isFalse();
        assertThat(of(changed, "above", line.challenge, "words"))
                .containsExactly(
                        "The challenge \"The challenge, reworded\" was changed: statement.",
                        "The challenge \"The challenge, reworded\" moved from proposed to active.",
                        "The challenge \"The challenge, reworded\" moved from draft to proposed.",
                        "The challenge \"The challenge, reworded\" was added.");
        assertThat(changed.text("changed.above.nodes[0].reason")).isEqualTo("Customers say it so");
        assertThat(changed.text("changed.above.nodes[0].actorName")).startsWith("VP");
        assertThat(of(changed, "above", line.challenge, "kind"))
                .containsExactly("CHANGED", "STATE_MOVED", "STATE_MOVED", "CREATED");
        assertThat(of(changed, "above", line.challenge, "before")).startsWith("ACTIVE", "PROPOSED", "DRAFT");
        assertThat(of(changed, "above", line.challenge, "after"))
                .containsExactly("ACTIVE", "ACTIVE", "PROPOSED", "DRAFT");
        assertThat(of(changed, "above", line.vision, "kind")).containsExactly("STATE_MOVED", "CREATED");

        assertThat(of(changed, "at", line.condition, "words"))
                .startsWith("The target condition \"Purchase within two days\" was measured: 10.");
        assertThat(of(changed, "at", line.roadmap, "kind")).startsWith("REVIEW_DUE");
        assertThat(changed.<String>list("changed.at.nodes[*].node.id")).containsOnly(line.condition, line.roadmap);

        assertThat(of(changed, "below", line.theme, "kind"))
                .startsWith("STATE_MOVED")
                .endsWith("CREATED");
        assertThat(changed.<String>list("changed.below.nodes[?(@.kind=='PUBLISHED')].words"))
                .containsExactly(
                        "The edition 1 of the roadmap \"The roadmap\" was published, for the audience internal.");
        assertThat(changed.<String>list("changed.owed.nodes[*].subject.id"))
                .isEqualTo(pm.ask("{ inbox { owed { nodes { subject { id } } } } }")
                        .list("inbox.owed.nodes[*].subject.id"));
    }

    /// Sales promised a feature, and the theme behind it ended (S1:7-19).
    @Test
    void tellsThePromiseStoryToEverybodyFromTheirPlace() {
        String promise = promise();
        pm.mutate("triagePromise", Map.of("id", promise, "verdict", "It fits", "themeId", line.theme), "promise", "id")
                .accepted();
        pm.mutate("abandonTheme", Map.of("id", line.theme, "reason", "Nobody looks for it"), "theme", "id")
                .accepted();

        Answer below = pm.ask(QUERY);
        assertThat(of(below, "below", promise, "kind")).containsExactly("EXPOSURE_MOVED", "STATE_MOVED", "CREATED");
        assertThat(of(below, "below", promise, "words").getFirst())
                .isEqualTo("The exposure of the promise \"We will build a button\" moved from planned to hijack.");
        assertThat(of(below, "below", promise, "after")).startsWith("HIJACK");
        assertThat(of(below, "below", line.theme, "kind")).startsWith("ENDED");
        assertThat(of(below, "below", line.theme, "reason")).startsWith("Nobody looks for it");

        Answer own = sales.ask(QUERY);
        assertThat(own.text("changed.view")).isEqualTo("ORGANISATION");
        assertThat(of(own, "at", promise, "kind")).containsExactly("EXPOSURE_MOVED", "STATE_MOVED", "CREATED");
        assertThat(own.<Object>get("changed.at.nodes[0].actorName")).isNull();
        assertThat(own.body()).doesNotContain(line.theme).doesNotContain("Search");

        Actor colleague = line.organisation.holding(role("SALES"), Map.of());
        assertThat(colleague.ask(QUERY).body()).doesNotContain(promise).doesNotContain("We will build a button");
    }

    @Test
    void showsTheBusinessLineItsChallengesAndNotThoseOfOthers() {
        Actor vp = line.organisation.inLine("VP", line.line);
        Actor other = line.organisation.inLine("VP", line.organisation.line("Other"));
        Answer changed = vp.ask(QUERY);
        assertThat(changed.text("changed.view")).isEqualTo("BUSINESS_LINE");
        assertThat(changed.<String>list("changed.above.nodes[*].node.id")).containsOnly(line.vision);
        assertThat(changed.<String>list("changed.at.nodes[*].node.id")).containsOnly(line.challenge);
        assertThat(changed.<String>list("changed.below.nodes[*].node.id"))
                .contains(line.condition, line.roadmap, line.theme);
        Answer none = other.ask(QUERY);
        assertThat(none.<Integer>get("changed.at.totalCount")).isZero();
        assertThat(none.<Integer>get("changed.above.totalCount")).isZero();
        assertThat(none.<Integer>get("changed.below.totalCount")).isZero();
    }

    @Test
    void showsTheWholeOrganisationToItsChiefProductOfficer() {
        String promise = promise();
        String experiment = new Kata(line).running();
        check();
        Answer changed = line.organisation.as("CPO").ask(QUERY);
        assertThat(changed.text("changed.view")).isEqualTo("ORGANISATION");
        assertThat(changed.<Integer>get("changed.above.totalCount")).isZero();
        assertThat(changed.<String>list("changed.at.nodes[*].node.id")).contains(line.vision);
        assertThat(changed.<String>list("changed.below.nodes[*].node.id")).contains(promise, experiment);
        assertThat(changed.<String>list("changed.below.nodes[?(@.kind=='CHECKED_IN')].words"))
                .containsExactly(
                        "The target condition \"Purchase within two days\" is said to be on track, with a confidence of 7 out of 10.");
    }

    @Test
    void tellsTheLastSevenDaysUnlessSomebodySaysOtherwise() {
        Past past = new Past(line.organisation);
        past.moveHistory(line.vision, 8);
        past.moveHistory(line.challenge, 6);
        Answer week = pm.ask(QUERY);
        assertThat(Duration.between(
                        Instant.parse(week.text("changed.since")), Instant.parse(week.text("changed.until"))))
                .isEqualTo(Duration.ofDays(7));
        assertThat(week.<String>list("changed.above.nodes[*].node.id")).containsOnly(line.challenge);
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(9).toString();
        assertThat(since(Map.of("day", day)).<String>list("changed.above.nodes[*].node.id"))
                .contains(line.vision, line.challenge);
        assertThat(since(Map.of(
                                "moment",
                                Instant.now().minus(Duration.ofDays(1)).toString()))
                        .<Integer>get("changed.above.totalCount"))
                .isZero();
    }

    @Test
    void tellsWhatChangedSinceAVersionOfTheRoadmap() {
        String version =
                line.pm.ask("{ roadmapVersions(first: 1) { nodes { id } } }").text("roadmapVersions.nodes[0].id");
        reword("The challenge, reworded");
        Answer changed = since(Map.of("roadmapVersionId", version));
        assertThat(of(changed, "above", line.challenge, "kind")).containsExactly("CHANGED");
        assertThat(of(changed, "below", line.theme, "kind")).isEmpty();
    }

    @Test
    void refusesAMomentThatIsToComeOrTooLongAgo() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        since(Map.of("day", today.plusDays(2).toString())).failed("BAD_USER_INPUT");
        since(Map.of("moment", Instant.now().plusSeconds(60).toString())).failed("BAD_USER_INPUT");
        since(Map.of("day", today.minusDays(402).toString())).failed("BAD_USER_INPUT");
        assertThat(since(Map.of("day", today.minusDays(399).toString())).errors())
                .isEmpty();
        since(Map.of()).failed("BAD_USER_INPUT");
        since(Map.of("roadmapVersionId", "roadmap_version_" + "0".repeat(32))).failed("BAD_USER_INPUT");
        ReportLine elsewhere = new ReportLine(actors.organisation());
        String theirs = elsewhere
                .pm
                .ask("{ roadmapVersions(first: 1) { nodes { id } } }")
                .text("roadmapVersions.nodes[0].id");
        since(Map.of("roadmapVersionId", theirs)).failed("BAD_USER_INPUT");
    }

    @Test
    void looksFromTheTeamOfSomebodyElseWithTheReadersPermissions() {
        String member = pm.ask("{ viewer { member { id } } }").text("viewer.member.id");
        Answer theirs = line.cpo.ask(QUERY, Map.of("member", member));
        assertThat(theirs.text("changed.view")).isEqualTo("TEAM");
        assertThat(theirs.text("changed.member.id")).isEqualTo(member);
        assertThat(theirs.<Object>get("changed.owed")).isNull();
        assertThat(theirs.<String>list("changed.at.nodes[*].node.id")).containsOnly(line.condition, line.roadmap);
        Actor narrow = line.organisation.having("ORGANISATION_READ", "CHALLENGE_READ");
        Answer narrower = narrow.ask(QUERY, Map.of("member", member));
        assertThat(narrower.<String>list("changed.above.nodes[*].node.id")).containsOnly(line.challenge);
        assertThat(narrower.<Integer>get("changed.below.totalCount")).isZero();
        sales.ask(QUERY, Map.of("member", member)).failed("FORBIDDEN");
        ReportLine elsewhere = new ReportLine(actors.organisation());
        elsewhere.cpo.ask(QUERY, Map.of("member", member)).failed("BAD_USER_INPUT");
        line.organisation.machine("VISION_READ").ask(QUERY).failed("PERSON_REQUIRED");
    }

    @Test
    void saysThatThereIsMoreThanAThousandMoves() {
        new Past(line.organisation).repeatHistory(line.vision, 1001);
        Answer changed = line.cpo.ask(QUERY);
        assertThat(changed.<Boolean>get("changed.more")).isTrue();
        assertThat(changed.<Integer>get("changed.at.totalCount")).isEqualTo(1000);
        Answer hidden = line.organisation.having("CHALLENGE_READ").ask(QUERY);
        assertThat(hidden.<Boolean>get("changed.more")).isFalse();
        assertThat(hidden.<String>list("changed..node.id")).containsOnly(line.challenge);
    }

    @Test
    void keepsQuietAboutAnotherPlaceInAnOrder() {
        String second = line.theme("Second");
        List<String> before = pm.ask(QUERY).list("changed.below.nodes[*].words");
        line.pm
                .mutate("prioritiseTheme", Map.of("id", second, "priority", 1), "theme", "id")
                .accepted();
        assertThat(pm.ask(QUERY).<String>list("changed.below.nodes[*].words")).isEqualTo(before);
    }

    @Test
    void readsNoMoreStatementsForMoreMoves() {
        check();
        promise();
        Kata kata = new Kata(line);
        kata.conclude(kata.running(), "VALIDATED");
        pm.ask(QUERY);
        line.cpo.ask(QUERY);
        List<String> few = statements.during(() -> pm.ask(QUERY));
        List<String> fewOfAll = statements.during(() -> line.cpo.ask(QUERY));
        for (int more = 0; more < 3; more++) {
            check();
            promise();
            line.measure("" + more);
            line.theme("More " + more);
            kata.conclude(kata.running(), "INVALIDATED");
        }
        assertThat(statements.during(() -> pm.ask(QUERY))).hasSameSizeAs(few);
        assertThat(statements.during(() -> line.cpo.ask(QUERY))).hasSameSizeAs(fewOfAll);
    }

    private void reword(String statement) {
        line.vp
                .mutate(
                        "changeChallenge",
                        Map.of("id", line.challenge, "statement", statement, "reason", "Customers say it so"),
                        "challenge",
                        "id")
                .accepted();
    }

    private void check() {
        line.pm
                .mutate(
                        "recordCheckIn",
                        Map.of("targetConditionId", line.condition, "status", "ON_TRACK", "confidence", 7),
                        "checkIn",
                        "id")
                .accepted();
    }

    private String promise() {
        String name = "Acme " + UUID.randomUUID();
        String account = sales.mutate("addAccount", Map.of("name", name), "account", "id")
                .id();
        return sales.mutate(
                        "logPromise",
                        Map.of("wording", "We will build a button", "kind", "FEATURE", "accountId", account),
                        "promise",
                        "id")
                .id();
    }

    private String role(String level) {
        return line.organisation
                .admin()
                .ask("{ roles(first: 100) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='%s')].id".formatted(level))
                .getFirst();
    }

    private Answer since(Map<String, ?> since) {
        return pm.ask(QUERY, Map.of("since", since));
    }

    private static List<String> of(Answer changed, String side, String node, String field) {
        return changed.list("changed.%s.nodes[?(@.node.id=='%s')].%s".formatted(side, node, field));
    }
}
