package dev.throughline.stakeholder.account;

import org.jspecify.annotations.Nullable;

record ExportAccounts(@Nullable String reason) {}
