package dev.throughline.experiment.method;

import static dev.throughline.experiment.method.EvidenceStrength.WHAT_CAUSES_IT;
import static dev.throughline.experiment.method.EvidenceStrength.WHAT_PEOPLE_DO;
import static dev.throughline.experiment.method.EvidenceStrength.WHAT_PEOPLE_SAY;
import static dev.throughline.experiment.method.EvidenceStrength.WHAT_PEOPLE_TRY;
import static dev.throughline.experiment.method.PlanField.BASELINE;
import static dev.throughline.experiment.method.PlanField.GUARDRAILS;
import static dev.throughline.experiment.method.PlanField.MEASURE;
import static dev.throughline.experiment.method.PlanField.MEASURE_KIND;
import static dev.throughline.experiment.method.PlanField.MINIMUM_EFFECT;
import static dev.throughline.experiment.method.PlanField.PARTICIPANTS;
import static dev.throughline.experiment.method.PlanField.POPULATION;
import static dev.throughline.experiment.method.PlanField.SCRIPT;
import static dev.throughline.experiment.method.PlanField.STANDARD_DEVIATION;
import static dev.throughline.experiment.method.PlanField.URL;
import static dev.throughline.experiment.method.PlanField.VARIANTS;

import dev.throughline.experiment.experiment.ExperimentMethod;
import java.util.List;
import java.util.stream.Stream;

/// Help with a method: what it shows, what it cannot show, and what a plan has to say before it starts.
public record MethodGuide(
        ExperimentMethod method,
        String name,
        EvidenceStrength strength,
        boolean randomised,
        String summary,
        String shows,
        String cannotShow,
        List<PlanField> needs,
        List<PlanField> helpedBy) {

    public static MethodGuide of(ExperimentMethod method) {
        return switch (method) {
            case INTERVIEW ->
                new MethodGuide(
                        method,
                        "An interview",
                        WHAT_PEOPLE_SAY,
                        false,
                        "Talk with a few people about what they did, one at a time.",
                        "Which problems there are, why they hurt, and in which words people speak of them.",
                        "How many have the problem, and whether they would use or pay for a solution: people are polite, and a few are not a sample.",
                        List.of(SCRIPT),
                        List.of(PARTICIPANTS, POPULATION));
            case SURVEY ->
                new MethodGuide(
                        method,
                        "A survey",
                        WHAT_PEOPLE_SAY,
                        false,
                        "Ask many people the same questions in writing.",
                        "How widespread something is that you know already, as people see it themselves.",
                        "What you did not think of asking, why it is so, and what people will really do.",
                        List.of(POPULATION, SCRIPT),
                        List.of(PARTICIPANTS, MEASURE, MEASURE_KIND));
            case PROTOTYPE ->
                new MethodGuide(
                        method,
                        "A prototype",
                        WHAT_PEOPLE_TRY,
                        false,
                        "Show people something that looks like the solution and is none, on paper or on a screen.",
                        "Whether people understand the solution, and what they expect of it.",
                        "Whether they would come back to it by themselves: they were asked to try.",
                        List.of(SCRIPT),
                        List.of(PARTICIPANTS, POPULATION, URL));
            case USABILITY ->
                new MethodGuide(
                        method,
                        "A usability test",
                        WHAT_PEOPLE_TRY,
                        false,
                        "Give people tasks and watch where they get stuck.",
                        "Whether and where people fail, and how long they take; five find most of what is wrong.",
                        "Whether anybody wants it: one can do easily what nobody needs.",
                        List.of(SCRIPT),
                        List.of(PARTICIPANTS, POPULATION, URL, MEASURE, MEASURE_KIND));
            case CONCIERGE ->
                new MethodGuide(
                        method,
                        "A concierge test",
                        WHAT_PEOPLE_DO,
                        false,
                        "Solve the problem of a few people by hand, and openly so.",
                        "What it takes to solve the problem, and whether people value it when they have it.",
                        "Whether it works without you: some of the value is your attention, and it does not scale.",
                        List.of(SCRIPT),
                        List.of(PARTICIPANTS, POPULATION, MEASURE));
            case WIZARD_OF_OZ ->
                new MethodGuide(
                        method,
                        "A wizard of Oz",
                        WHAT_PEOPLE_DO,
                        false,
                        "Let people use what looks finished while somebody behind it does the work.",
                        "Whether people use the solution and get what they came for, before it is built.",
                        "Whether it can be built, and what it will cost to run.",
                        List.of(SCRIPT),
                        List.of(PARTICIPANTS, POPULATION, URL, MEASURE, MEASURE_KIND));
            case FAKE_DOOR ->
                new MethodGuide(
                        method,
                        "A fake door",
                        WHAT_PEOPLE_DO,
                        true,
                        "Offer what does not exist as yet, count who wants it, and tell them at once.",
                        "How many take the first step when they meet the offer by themselves.",
                        "Whether the solution would help them, and whether they would stay or pay.",
                        List.of(POPULATION, MEASURE),
                        List.of(URL, MEASURE_KIND, BASELINE, MINIMUM_EFFECT, VARIANTS, GUARDRAILS));
            case AB_TEST ->
                new MethodGuide(
                        method,
                        "An A/B test",
                        WHAT_CAUSES_IT,
                        true,
                        "Give each person one of several variants by chance and compare what they do.",
                        "Whether and by how much a change causes what you measure, with how sure one can be.",
                        "Why it does, what it does in the long run, and effects smaller than the plan's least one.",
                        List.of(MEASURE, MEASURE_KIND, BASELINE, MINIMUM_EFFECT, VARIANTS),
                        List.of(STANDARD_DEVIATION, GUARDRAILS, POPULATION));
            case DATA_ANALYSIS ->
                new MethodGuide(
                        method,
                        "A data analysis",
                        WHAT_PEOPLE_DO,
                        false,
                        "Look into what people did already.",
                        "What happens, how often, with whom, and what goes with what.",
                        "What causes it, and why: whoever chose one thing differs in others, too.",
                        List.of(POPULATION, SCRIPT),
                        List.of(MEASURE, MEASURE_KIND, VARIANTS));
        };
    }

    /// From the weakest evidence to the strongest.
    static List<MethodGuide> all() {
        return Stream.of(ExperimentMethod.values()).map(MethodGuide::of).toList();
    }
}
