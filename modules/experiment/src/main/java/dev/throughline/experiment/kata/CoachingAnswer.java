package dev.throughline.experiment.kata;

import org.jspecify.annotations.Nullable;

/// A question, and what the data answer; nothing where they do not.
public record CoachingAnswer(
        CoachingQuestion question, @Nullable String answer) {

    public String wording() {
        return question.wording();
    }
}
