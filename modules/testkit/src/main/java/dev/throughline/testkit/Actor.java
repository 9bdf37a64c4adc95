package dev.throughline.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who sends GraphQL documents over HTTP.
public final class Actor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI endpoint;
    private final Map<String, String> headers;

    public Actor(URI endpoint, String token) {
        this(endpoint, Map.of("Authorization", "Bearer " + token));
    }

    private Actor(URI endpoint, Map<String, String> headers) {
        this.endpoint = endpoint;
        this.headers = headers;
    }

    public static Actor anonymous(URI endpoint) {
        return new Actor(endpoint, Map.of());
    }

    public Actor with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Actor(endpoint, more);
    }

    public Answer ask(String document) {
        return ask(document, Map.of());
    }

    public Answer ask(String document, Map<String, ?> variables) {
        return send(JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
    }

    /// Runs one mutation with an input and gives its payload; asks for the fields of the entity that are named.
    public Answer mutate(String mutation, Map<String, ?> input, String entity, String fields) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return ask(
                "mutation ($input: %s!) { result: %s(input: $input) { entity: %s { %s } userErrors { code path message } } }"
                        .formatted(type, mutation, entity, fields),
                Map.of("input", input));
    }

    public Answer send(String body) {
        HttpResponse<String> response = exchange(
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    /// Fetches a file.
    public HttpResponse<byte[]> fetch(String path) {
        return exchange(HttpRequest.newBuilder(endpoint.resolve(path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Sends a file.
    public Answer upload(String path, byte[] file) {
        HttpResponse<String> response = exchange(
                HttpRequest.newBuilder(endpoint.resolve(path))
                        .header("Content-Type", "application/zip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)),
                HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    /// What stands at an address of the product, such as `/audit-log.csv`.
    public Answer get(String address) {
        HttpResponse<String> response =
                exchange(HttpRequest.newBuilder(endpoint.resolve(address)).GET(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader) {
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), reader);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
