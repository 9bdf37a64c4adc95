package dev.throughline.reporting.survey;

/// How many have answered, of how many who are asked.
public record HealthParticipation(int answered, int asked) {}
