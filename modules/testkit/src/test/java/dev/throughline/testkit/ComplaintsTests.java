package dev.throughline.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class ComplaintsTests {

    private final Logger jooq = LoggerFactory.getLogger("org.jooq.impl.Something");

    @Test
    void failWhereJooqWarns() {
        assertThatThrownBy(() -> jooq.warn("A type was guessed"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("A type was guessed");
    }

    @Test
    void letPassWhatIsNoWarningOrSomebodyElses() {
        assertThatCode(() -> jooq.info("Nothing of note")).doesNotThrowAnyException();
        assertThatCode(() -> LoggerFactory.getLogger("com.example.Other").warn("Something else"))
                .doesNotThrowAnyException();
    }
}
