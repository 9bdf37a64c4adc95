package dev.throughline.benchmark;

import java.util.Map;

/// One request: who asks, and what.
record Query(String token, String body) {

    static final String ACCEPTED = "application/graphql-response+json, application/json;q=0.9";

    static Query of(String token, String document, Map<String, ?> variables) {
        return new Query(token, Client.JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
    }
}
