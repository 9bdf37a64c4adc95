package dev.throughline.reporting.survey;

/// What a place answered in a survey.
public record AnsweredSurvey(HealthSurvey survey, HealthSurveyResult result) {}
