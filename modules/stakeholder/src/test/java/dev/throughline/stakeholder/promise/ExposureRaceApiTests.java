package dev.throughline.stakeholder.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.stakeholder.Market;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@ModuleTest
class ExposureRaceApiTests {

    private static final int ROUNDS = 6;

    private final Market market;

    ExposureRaceApiTests(Actors actors) {
        this.market = new Market(actors.organisation());
    }

    @Test
    void isThatOfAThemeWhichMovesWhileItIsPutBehindThePromise() {
        String theme = market.delivered("Search");
        String promise = market.triaged(market.theme("Other"));
        for (int round = 0; round < ROUNDS; round++) {
            together(
                    () -> market.promise("linkPromise", promise, Map.of("themeId", theme)),
                    () -> Market.move(market.pm, "returnTheme", "theme", theme));
            assertThat(market.exposure(promise)).isEqualTo("UNVALIDATED");
            market.promise("unlinkPromise", promise, Map.of()).accepted();
            market.theme("deliverTheme", theme);
        }
    }

    @Test
    void isThatOfAThemeWhoseVisionIsRetiredMeanwhile() {
        String theme = market.delivered("Search");
        String promise = market.triaged(market.theme("Other"));
        together(
                () -> market.promise("linkPromise", promise, Map.of("themeId", theme)),
                () -> Market.move(market.cpo, "retireVision", "vision", market.vision));
        assertThat(market.exposure(promise)).isEqualTo("HIJACK");
    }

    private static void together(Supplier<Answer> one, Supplier<Answer> other) {
        List.of(
                        CompletableFuture.supplyAsync(() -> Market.insisting(one)),
                        CompletableFuture.supplyAsync(() -> Market.insisting(other)))
                .forEach(answer -> answer.join().accepted());
    }
}
