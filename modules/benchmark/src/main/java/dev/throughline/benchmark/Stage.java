package dev.throughline.benchmark;

import dev.throughline.servers.PostgreSql;
import java.util.List;
import java.util.stream.Stream;

/// What both sides stand on; the organisations that ask, and the very large ones beside them.
record Stage(
        PostgreSql postgreSql,
        String database,
        Tokens tokens,
        Client client,
        List<Organisation> organisations,
        List<Organisation> large) {

    List<Organisation> everybody() {
        return Stream.concat(organisations.stream(), large.stream()).toList();
    }

    /// The same with nobody but the very large ones asking.
    Stage asLarge() {
        return new Stage(postgreSql, database, tokens, client, large, large);
    }

    String url() {
        return postgreSql.url(database);
    }
}
