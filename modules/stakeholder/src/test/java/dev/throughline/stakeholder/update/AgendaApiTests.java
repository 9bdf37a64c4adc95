package dev.throughline.stakeholder.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class AgendaApiTests {

    private final Statements statements;
    private final Market market;
    private final Writing writing;

    AgendaApiTests(Actors actors, Statements statements) {
        this.statements = statements;
        this.market = new Market(actors.organisation());
        this.writing = new Writing(market);
    }

    @Test
    void tellsAtAMeetingWhatHasMovedSinceTheLast() {
        String early = writing.checkIn(3);
        String first = writing.engagement(Instant.now());
        assertThat(agenda(first).<Object>get("engagement.agenda.since")).isNull();
        assertThat(agenda(first).<String>list("engagement.agenda.items[*].node.id"))
                .contains(early);
        market.pm
                .mutate("holdEngagement", Map.of("id", first), "engagement", "id")
                .accepted();
        String late = writing.checkIn(8);
        String account = market.account("Acme");
        String promise = market.promised(account);
        String second = writing.engagement(Instant.now().plusSeconds(3600));
        Answer seen = agenda(second);
        assertThat(seen.text("engagement.agenda.since.id")).isEqualTo(first);
        assertThat(seen.<String>list("engagement.agenda.items[*].node.id")).containsExactly(late, promise);
        assertThat(seen.<String>list("engagement.agenda.items[*].kind")).containsExactly("PROGRESS", "PROMISE");
        assertThat(agenda(first).<String>list("engagement.agenda.items[*].node.id"))
                .doesNotContain(late);
        Answer theirs = Writing.agenda(market.stakeholder, second);
        assertThat(theirs.<String>list("engagement.agenda.items[*].node.id")).doesNotContain(promise);
    }

    @Test
    void asksAsOftenForTheAgendasOfManyMeetingsAsForThatOfOne() {
        writing.checkIn(3);
        writing.measure(9);
        market.promised(market.account("Acme"));
        writing.engagement(Instant.now(), Map.of("businessLineId", market.line));
        String all = "{ engagements { nodes { agenda { more items { statement node { id } } } } } }";
        market.pm.ask(all);
        List<String> one = statements.during(() -> market.pm.ask(all));
        writing.engagement(Instant.now(), Map.of("teamId", market.team));
        writing.engagement(Instant.now().plusSeconds(60), Map.of("businessLineId", market.line));
        assertThat(statements.during(() -> market.pm.ask(all))).hasSameSizeAs(one);
    }

    private Answer agenda(String id) {
        return Writing.agenda(market.pm, id);
    }
}
