package dev.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// One of the two that are held against each other. Both answer with the same database, data and tokens.
sealed interface Side permits Product, Peer {

    /// Names its documents and files, too.
    String name();

    Server start(Stage stage, Path directory) throws IOException;

    /// The variables of a query for one target condition, in this side's words.
    Map<String, Object> byId(Organisation organisation, int ordinal);

    /// The variables of a mutation that checks in on one.
    Map<String, Object> checkIn(Organisation organisation, int ordinal, int confidence);
}
