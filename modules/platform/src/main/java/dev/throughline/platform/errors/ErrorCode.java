package dev.throughline.platform.errors;

/// A code that the schema's enum `UserErrorCode` lists; each module has an enum of its own.
public interface ErrorCode {
    String name();
}
