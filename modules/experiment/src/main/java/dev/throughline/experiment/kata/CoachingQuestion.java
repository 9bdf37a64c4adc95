package dev.throughline.experiment.kata;

/// The five questions of the kata, in their order.
public enum CoachingQuestion {
    TARGET_CONDITION("What is the target condition?"),
    CURRENT_CONDITION("What is the actual condition now?"),
    OBSTACLE("What obstacles do you think are preventing you from reaching the target condition? Which one are you "
            + "addressing now?"),
    NEXT_STEP("What is your next step? What do you expect?"),
    WHAT_WE_LEARNED("When can we go and see what we have learned from taking that step?");

    private final String wording;

    CoachingQuestion(String wording) {
        this.wording = wording;
    }

    String wording() {
        return wording;
    }
}
