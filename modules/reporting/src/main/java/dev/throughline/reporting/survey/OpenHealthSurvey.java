package dev.throughline.reporting.survey;

import java.time.Instant;

record OpenHealthSurvey(Instant closesAt) {}
