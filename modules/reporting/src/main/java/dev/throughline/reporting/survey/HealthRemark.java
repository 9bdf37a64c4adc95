package dev.throughline.reporting.survey;

/// What somebody added in words; nobody knows who.
public record HealthRemark(String remark) {}
