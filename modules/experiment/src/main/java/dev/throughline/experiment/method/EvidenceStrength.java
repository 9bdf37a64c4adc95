package dev.throughline.experiment.method;

/// How strong the evidence of a method is, from the weakest to the strongest.
public enum EvidenceStrength {
    WHAT_PEOPLE_SAY,
    WHAT_PEOPLE_TRY,
    WHAT_PEOPLE_DO,
    WHAT_CAUSES_IT
}
