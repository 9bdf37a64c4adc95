package dev.throughline.platform.errors;

import java.util.List;

/// Something the caller can correct: a stable code, the path into the arguments, a sentence that says what to do.
public record UserError(String code, List<String> path, String message) {}
