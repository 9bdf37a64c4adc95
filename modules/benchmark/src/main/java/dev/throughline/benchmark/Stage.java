package dev.throughline.benchmark;

import dev.throughline.servers.PostgreSql;
import java.util.List;

/// What both sides stand on, and the organisations that ask.
record Stage(PostgreSql postgreSql, String database, Tokens tokens, Client client, List<Organisation> organisations) {

    /// The same database with only these asking.
    Stage asked(List<Organisation> some) {
        return new Stage(postgreSql, database, tokens, client, some);
    }

    /// A copy of the database with everybody in it. Nobody may be connected to the original.
    Stage copy(String name) {
        postgreSql.copy(database, name);
        return new Stage(postgreSql, name, tokens, client, organisations);
    }

    String url() {
        return postgreSql.url(database);
    }
}
