package dev.throughline.stakeholder.request;

import org.jspecify.annotations.Nullable;

record ExportRequests(@Nullable String reason) {}
