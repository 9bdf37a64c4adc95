package dev.throughline.experiment.method;

/// What a plan says of an experiment.
public enum PlanField {
    PARTICIPANTS("participants", "how many take part"),
    POPULATION("population", "who takes part and how they are found, or which data"),
    SCRIPT("script", "what is asked, shown or done"),
    URL("url", "where it is"),
    MEASURE("measure", "what is counted"),
    MEASURE_KIND("measureKind", "whether a rate or a mean is measured"),
    GUARDRAILS("guardrails", "what must not get worse"),
    BASELINE("baseline", "what the control is expected to show"),
    MINIMUM_EFFECT("minimumEffect", "the least effect that would matter"),
    STANDARD_DEVIATION("standardDeviation", "how far single values lie apart, which says how many it takes for a mean"),
    VARIANTS("variants", "what is compared");

    private final String field;
    private final String asks;

    PlanField(String field, String asks) {
        this.field = field;
        this.asks = asks;
    }

    /// Its name in the API.
    public String field() {
        return field;
    }

    /// What it says.
    public String asks() {
        return asks;
    }
}
