package dev.throughline.reporting.survey;

/// How many gave an answer.
public record HealthAnswerCount(int points, int answers) {}
