package dev.throughline.reporting.survey;

/// A survey, and the place whose answers are asked for.
record AskedHealth(HealthSurvey survey, HealthPlace place) {}
