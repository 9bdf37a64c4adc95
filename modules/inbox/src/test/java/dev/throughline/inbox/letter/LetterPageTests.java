package dev.throughline.inbox.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.inbox.box.Obligation;
import dev.throughline.inbox.kind.Thing;
import dev.throughline.platform.mail.Letterhead;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LetterPageTests {

    @Test
    void namesTheDaysOfTheMembersOwnTime() {
        Letterhead head = new Letterhead("Ada", "ada@example.org", "Acme", "", "https://product.example/end");
        Obligation owed = new Obligation(
                "PROMISE_TRIAGE",
                new Thing(new Some(), "A button"),
                "Look",
                Instant.parse("2026-01-01T20:00:00Z"),
                null);
        assertThat(new LetterPage(head, ZoneId.of("Asia/Tokyo"))
                        .digest(List.of(), List.of(owed))
                        .text())
                .contains("(since 2 January 2026)");
        assertThat(new LetterPage(head, ZoneId.of("UTC"))
                        .digest(List.of(), List.of(owed))
                        .text())
                .contains("(since 1 January 2026)");
    }

    private record Some() implements Node {
        @Override
        public Id id() {
            return new AnyId("some", new UUID(0, 1));
        }

        @Override
        public int version() {
            return 1;
        }
    }
}
