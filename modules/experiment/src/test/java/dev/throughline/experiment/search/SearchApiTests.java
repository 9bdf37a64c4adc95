package dev.throughline.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.KataLine;
import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class SearchApiTests {

    private final KataLine line;
    private final String obstacle;

    SearchApiTests(Actors actors) {
        this.line = new KataLine(actors.organisation());
        this.obstacle = line.selected("Ours");
        String experiment = line.running(obstacle);
        line.pm
                .mutate(
                        "concludeExperiment",
                        Map.of(
                                "id",
                                experiment,
                                "actual",
                                "Eight of ten named uploads",
                                "conclusion",
                                "VALIDATED",
                                "learned",
                                "Teachers cut their videos by hand",
                                "implication",
                                "Build for the editing"),
                        "experiment",
                        "id")
                .accepted();
    }

    @Test
    void findsWhatSaysSomeOfTheWordsOfAQuestion() {
        Answer found = search(line.vp, "Have we ever tried to shorten videos before?");
        assertThat(found.<String>list("searchLearnings.nodes[*].learning.statement"))
                .containsExactly("Teachers cut their videos by hand");
        assertThat(found.<Boolean>get("searchLearnings.nodes[0].allWords")).isFalse();
        assertThat(count(search(line.organisation.as("SALES"), "Who cuts videos, and how?")))
                .isEqualTo(1);
        assertThat(count(search(line.vp, "Have we ever been to Mars?"))).isZero();
    }

    @Test
    void findsOnlyWhatSaysAllOfTheWordsWhereAnythingDoes() {
        line.learn(line.running(obstacle), "Nobody watches long videos").accepted();
        Answer found = search(line.vp, "cut videos");
        assertThat(found.<String>list("searchLearnings.nodes[*].learning.statement"))
                .containsExactly("Teachers cut their videos by hand");
        assertThat(found.<Boolean>get("searchLearnings.nodes[0].allWords")).isTrue();
        assertThat(count(search(line.vp, "videos"))).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsExcludedInEveryForm() {
        assertThat(count(search(line.vp, "teachers"))).isEqualTo(1);
        assertThat(count(search(line.vp, "teachers -video"))).isZero();
        assertThat(count(search(line.vp, "teachers -editings"))).isZero();
        assertThat(count(search(line.vp, "\"hand by videos\""))).isZero();
    }

    @Test
    void keepsSentencesApart() {
        assertThat(search(line.organisation.as("SALES"), "videos").text("searchLearnings.nodes[0].excerpt"))
                .isEqualTo("Teachers cut their **videos** by hand … Build for the editing");
    }

    @Test
    void asksForWords() {
        for (String text : new String[] {"", " ", "\u200B", "&|!():*", "\u2026 -"}) {
            search(line.vp, text).failed("BAD_USER_INPUT");
        }
    }

    private static int count(Answer answer) {
        return answer.<Integer>get("searchLearnings.totalCount");
    }

    private static Answer search(Actor actor, String text) {
        return actor.ask(
                "query ($text: String!) { searchLearnings(text: $text) { totalCount nodes { excerpt allWords learning { statement } } } }",
                Map.of("text", text));
    }
}
