package dev.throughline.reporting.talk;

import java.time.LocalDate;

/// The strategic talks of one person in one month that is over.
public record TalkMonth(LocalDate month, int held, int wanted) {

    public boolean reached() {
        return held >= wanted;
    }
}
