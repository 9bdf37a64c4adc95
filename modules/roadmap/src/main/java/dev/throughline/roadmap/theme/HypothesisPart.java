package dev.throughline.roadmap.theme;

/// The two beliefs of a hypothesis: that there is this problem, and that this would solve it.
public enum HypothesisPart {
    PROBLEM,
    SOLUTION
}
