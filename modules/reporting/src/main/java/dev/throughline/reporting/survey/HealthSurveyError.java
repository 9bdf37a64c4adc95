package dev.throughline.reporting.survey;

import dev.throughline.platform.errors.ErrorCode;

/// Rules of surveys that a caller can run into; the schema's enum `UserErrorCode` explains each.
public enum HealthSurveyError implements ErrorCode {
    HEALTH_SURVEY_OPEN,
    NOT_ASKED
}
