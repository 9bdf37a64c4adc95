package dev.throughline.stakeholder.request;

/// Whether somebody asks for a solution, or tells a problem.
public enum RequestKind {
    SOLUTION,
    PROBLEM
}
