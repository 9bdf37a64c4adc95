package dev.throughline.stakeholder.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class AgendaApiTests {

    private static final String AGENDA = """
            query ($id: ID!) { engagement(id: $id) { agenda { since { id } items { kind statement node { id } } } } }""";

    private final Market market;
    private final Writing writing;

    AgendaApiTests(Actors actors) {
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
        Answer theirs = market.stakeholder.ask(AGENDA, Map.of("id", second));
        assertThat(theirs.<String>list("engagement.agenda.items[*].node.id")).doesNotContain(promise);
    }

    private Answer agenda(String id) {
        return market.pm.ask(AGENDA, Map.of("id", id));
    }
}
