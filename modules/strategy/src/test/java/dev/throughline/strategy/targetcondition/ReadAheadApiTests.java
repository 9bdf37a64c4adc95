package dev.throughline.strategy.targetcondition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.strategy.StrategyLine;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How often a query asks the database, which is what a small one costs.
@ModuleTest
class ReadAheadApiTests {

    private static final String WITH_TEAM = """
            query ($id: ID!) { targetCondition(id: $id) { statement team { name } } }""";
    private static final String WITH_CHECK_IN = """
            query ($id: ID!) { targetCondition(id: $id) { statement team { name } latestCheckIn { note } } }""";

    private final StrategyLine line;
    private final Statements statements;

    ReadAheadApiTests(Actors actors, Statements statements) {
        this.line = new StrategyLine(actors.organisation());
        this.statements = statements;
    }

    @Test
    void readsWhatAnObjectRefersToWithTheObject() {
        String id = draft("Find a plan in a minute");
        line.pm.ask(WITH_TEAM, Map.of("id", id));

        List<Answer> answers = new ArrayList<>();
        List<String> sent = statements.during(() -> answers.add(line.pm.ask(WITH_TEAM, Map.of("id", id))));
        assertThat(sent).singleElement().asString().doesNotContain("begin");
        assertThat(answers.getFirst().text("targetCondition.statement")).isEqualTo("Find a plan in a minute");
        assertThat(answers.getFirst().text("targetCondition.team.name")).isEqualTo("Team");
    }

    /// The first answer has nothing but a null, so the second is expected to need one statement, too.
    @Test
    void answersFromOneMomentWhatWasExpectedToNeedOneStatement() {
        String id = draft("Find a plan in an hour");
        assertThat(line.pm.ask(WITH_CHECK_IN, Map.of("id", missing(id))).body()).contains("\"targetCondition\":null");

        List<Answer> answers = new ArrayList<>();
        List<String> sent = statements.during(() -> answers.add(line.pm.ask(WITH_CHECK_IN, Map.of("id", id))));
        assertThat(answers.getFirst().text("targetCondition.team.name")).isEqualTo("Team");
        assertThat(sent).hasSize(4);
        assertThat(sent.getFirst()).doesNotContain("begin");
        assertThat(sent.get(1)).startsWith("begin isolation level repeatable read read only");

        List<String> later = statements.during(() -> line.pm.ask(WITH_CHECK_IN, Map.of("id", id)));
        assertThat(later).hasSize(2);
        assertThat(later.getFirst()).startsWith("begin isolation level repeatable read read only");
    }

    @Test
    void readsWhatManyRefersToAlongWithWhatComesNext() {
        draft("One");
        draft("Two");
        String list = "{ targetConditions { nodes { statement team { name } checkIns { nodes { note } } } } }";
        line.pm.ask(list);
        List<String> sent = statements.during(() -> line.pm.ask(list));
        assertThat(sent).hasSize(2);
        assertThat(sent.getLast()).contains("check_in").contains("\"team\"");
    }

    private String draft(String statement) {
        return line.draft(Map.of("statement", statement)).id();
    }

    private static String missing(String id) {
        return id.substring(0, id.length() - 4) + "0000";
    }
}
