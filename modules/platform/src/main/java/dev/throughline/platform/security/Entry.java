package dev.throughline.platform.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who comes in, and for which organisation, if for one.
record Entry(CallerAuthentication caller, @Nullable UUID tenant) {}
