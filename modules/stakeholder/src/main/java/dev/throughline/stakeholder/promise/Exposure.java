package dev.throughline.stakeholder.promise;

/// How far a promise binds the product: computed from the roadmap and what was shown, never typed.
public enum Exposure {
    HIJACK,
    UNVALIDATED,
    PLANNED,
    SAFE
}
