package dev.throughline.platform.csv;

import java.util.Locale;

/// A column of a kind of file; an enum in the order in which an export writes them.
public interface Column {

    String name();

    /// Whether an import reads it; the others follow from what is done with what was imported.
    boolean read();

    /// Whether no file can do without it.
    boolean needed();

    /// As it is called in a file.
    default String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
