package dev.throughline.platform.security;

/// A machine asks for what only a person may do.
public final class PersonRequired extends RuntimeException {

    public PersonRequired() {
        super("Only a person may do this, and this is a service account.", null, false, false);
    }
}
