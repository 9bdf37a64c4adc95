package dev.throughline.platform.errors;

/// The codes in `extensions.code` of errors that are not the input's fault alone, with the status of a response that
/// carries nothing else.
public enum RequestError {
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    ORGANISATION_REQUIRED(403),
    ORGANISATION_SUSPENDED(403),
    PERSON_REQUIRED(403),
    DOCUMENT_NOT_REGISTERED(403),
    PERSISTED_QUERY_NOT_FOUND(404),
    BAD_USER_INPUT(400),
    METHOD_NOT_ALLOWED(405),
    QUERY_TOO_COMPLEX(400),
    REQUEST_TOO_LARGE(413),
    LETTERS_UNKNOWN(422),
    CONFLICT(409),
    CHANGE_STORED(503),
    RATE_LIMITED(429),
    TIMEOUT(504),
    UNAVAILABLE(503),
    INTERNAL(500);

    private final int status;

    RequestError(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
