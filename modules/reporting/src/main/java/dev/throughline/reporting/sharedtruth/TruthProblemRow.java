package dev.throughline.reporting.sharedtruth;

import dev.throughline.stakeholder.problem.ProblemId;

/// How many customers one problem was heard of from, each once, and how many of them asked.
public record TruthProblemRow(ProblemId problemId, int accounts, int asking) {}
