package dev.throughline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.TestOrganisation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that nobody can read, or that no database can keep.
@ModuleTest
class TextInputApiTests {

    private final TestOrganisation organisation;

    TextInputApiTests(Actors actors) {
        this.organisation = actors.organisation();
    }

    /// As they stand in JSON: U+0000, and surrogates without their other half.
    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "tea \\udc00 time"})
    void refusesATextThatCannotBeStored(String text) {
        organisation.admin().send("""
                {"query": "mutation ($name: String!) { result: addBusinessLine(input: {name: $name, kind: BUSINESS_LINE}) {\
                 entity: businessLine { id } userErrors { code path message } } }",
                 "variables": {"name": "%s"}}
                """.formatted(text)).refused("INVALID", "input.name");
    }

    /// Spaces, a no-break space, a space without a width, an ideographic space and a joiner, a blank letter, a pattern
    /// without dots, a mark without a letter.
    @ParameterizedTest
    @ValueSource(
            strings = {"   ", "\u00a0", "\u200b", "\u3000\u2060", "\u3164", "\u2800", "\ufe0f", "\n\t", "\u202e \u00ad"
            })
    void refusesATextThatNobodyCanRead(String text) {
        Answer answer = addLine(text);

        answer.refused("INVALID", "input.name");
        assertThat(answer.body()).contains("only spaces or invisible characters");
    }

    /// A bell, an escape, a control of the second set, an override and an isolate, of the direction of the text.
    @ParameterizedTest
    @ValueSource(strings = {"a\u0007b", "a\u001b[31mb", "a\u0085b", "invoice\u202Efdp.exe", "a\u2067b"})
    void refusesATextWhoseCharactersShowNothing(String text) {
        Answer answer = addLine(text);

        answer.refused("INVALID", "input.name");
        assertThat(answer.body())
                .contains("U+%04X"
                        .formatted(text.chars()
                                .filter(c -> c < ' ' || c > 'z')
                                .findFirst()
                                .orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  Line", "東京", "🚲", "👩\u200d🔬", "\u200fחזון", "نمی\u200cدانم", "é", "a\tb"})
    void takesATextThatSomebodyCanRead(String text) {
        addLine(text).accepted();
    }

    @Test
    void leavesATextWithoutACharacterToItsLength() {
        addLine("").refused("TEXT_LENGTH", "input.name");
    }

    @Test
    void refusesAReasonThatNobodyCanRead() {
        String line = organisation.line("Line");

        organisation
                .admin()
                .mutate("archiveBusinessLine", Map.of("id", line, "reason", "  "), "businessLine", "id")
                .refused("INVALID", "input.reason");
    }

    @Test
    void namesEveryTextThatNobodyCanRead() {
        Answer answer = organisation
                .admin()
                .mutate(
                        "addBusinessLine",
                        Map.of("name", " ", "description", "\u200b", "kind", "BUSINESS_LINE"),
                        "businessLine",
                        "id");

        assertThat(answer.<String>list("result.userErrors[*].path[1]"))
                .containsExactlyInAnyOrder("name", "description");
    }

    private Answer addLine(String name) {
        return organisation
                .admin()
                .mutate("addBusinessLine", Map.of("name", name, "kind", "BUSINESS_LINE"), "businessLine", "id");
    }
}
