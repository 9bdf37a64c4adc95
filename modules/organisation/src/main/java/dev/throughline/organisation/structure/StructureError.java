package dev.throughline.organisation.structure;

import dev.throughline.platform.errors.ErrorCode;

/// Rules of the organisation's structure that a caller can run into; the schema's enum `UserErrorCode` explains each.
public enum StructureError implements ErrorCode {
    LINE_CYCLE,
    LINES_TOO_DEEP
}
