package dev.throughline.platform.graphql;

/// An argument of a field cannot be used as it is; becomes a top-level error with the argument's path.
public final class BadInput extends RuntimeException {

    private final String argument;

    public BadInput(String argument, String message) {
        super(message, null, false, false);
        this.argument = argument;
    }

    String argument() {
        return argument;
    }
}
