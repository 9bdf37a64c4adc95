package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each limit of one operation: what is at it is executed, what is beyond it is told the number.
@ModuleTest
class OperationLimitTests {

    private final Actor admin;

    OperationLimitTests(Actors actors) {
        this.admin = actors.organisation().admin();
    }

    @Test
    void limitsDirectives() {
        at("{ viewer { " + "name @include(if: true) ".repeat(20) + "} }");
        beyond("{ viewer { " + "name @include(if: true) ".repeat(21) + "} }", "21 directives; the limit is 20");
        String fragment = " fragment F on Viewer { name @include(if: true) @skip(if: false) }";
        at("{ viewer { " + "...F ".repeat(10) + "} }" + fragment);
        beyond("{ viewer { " + "...F ".repeat(11) + "} }" + fragment, "22 directives");
        beyond("{ viewer { " + "...F @include(if: true) ".repeat(7) + "} }" + fragment, "21 directives");
    }

    @Test
    void limitsRootFields() {
        at("{ " + aliased(20, "viewer { name }") + "}");
        beyond("{ " + aliased(21, "viewer { name }") + "}", "21 root fields; the limit is 20");
    }

    @Test
    void limitsAliases() {
        at("{ viewer { " + aliased(50, "name") + "} }");
        beyond("{ viewer { " + aliased(51, "name") + "} }", "51 aliases; the limit is 50");
    }

    @Test
    void limitsFieldsWithEachFragmentCountedWhereItIsSpread() {
        String fragment = " fragment F on Viewer { " + "name ".repeat(99) + "}";
        at("{ viewer { " + "...F ".repeat(10) + "} }" + fragment);
        beyond("{ viewer { " + "...F ".repeat(11) + "} }" + fragment, "1,090 fields; the limit is 1,000");
    }

    @Test
    void limitsPoints() {
        at("{ visions(first: 24) { nodes { challenges(first: 100) { nodes { statement } } } } }");
        beyond(
                "{ visions(first: 25) { nodes { challenges(first: 100) { nodes { statement } } } } }",
                "5,051 points; the limit is 5,000");
    }

    @Test
    void survivesAFragmentBomb() {
        String bomb = IntStream.range(0, 40)
                .mapToObj(n -> "fragment F%d on Viewer { ...F%d ...F%d } ".formatted(n, n + 1, n + 1))
                .collect(Collectors.joining());
        beyond("{ viewer { ...F0 } } " + bomb + "fragment F40 on Viewer { name }", "fields; the limit is 1,000");
    }

    private static String aliased(int times, String field) {
        return IntStream.range(0, times)
                .mapToObj(n -> "a" + n + ": " + field + " ")
                .collect(Collectors.joining());
    }

    private void at(String document) {
        Answer answer = admin.ask(document);
        assertThat(answer.errors()).as(answer.body()).isEmpty();
    }

    private void beyond(String document, String message) {
        Answer answer = admin.ask(document);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.failed("QUERY_TOO_COMPLEX").body()).contains(message);
    }
}
