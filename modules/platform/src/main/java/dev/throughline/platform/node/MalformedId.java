package dev.throughline.platform.node;

/// A text that cannot be an id of the expected type, whatever is stored.
public final class MalformedId extends IllegalArgumentException {

    private static final int SHOWN = 60;

    MalformedId(String text, String prefix) {
        super("\"%s\" is not an id of this type; ids of this type begin with \"%s_\"."
                .formatted(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text, prefix));
    }
}
