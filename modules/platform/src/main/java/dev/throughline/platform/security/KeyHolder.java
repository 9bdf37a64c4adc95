package dev.throughline.platform.security;

import java.util.UUID;

/// The machine that an API key stands for, and the hash that the whole key must have.
public record KeyHolder(UUID machine, Caller caller, UUID key, String hash) {}
