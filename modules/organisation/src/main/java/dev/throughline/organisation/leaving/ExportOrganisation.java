package dev.throughline.organisation.leaving;

import org.jspecify.annotations.Nullable;

record ExportOrganisation(@Nullable String reason) {}
