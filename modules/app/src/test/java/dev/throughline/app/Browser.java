package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// As much of a browser as a login needs: cookies, redirects, and a form to fill in.
final class Browser implements AutoCloseable {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final int MOST = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();
    private final String stop;
    private URI at = URI.create("about:blank");
    private String page = "";

    /// It goes no further than an address that begins like this.
    Browser(String stop) {
        this.stop = stop;
    }

    URI at() {
        return at;
    }

    String page() {
        return page;
    }

    Browser open(String address) {
        follow(HttpRequest.newBuilder(URI.create(address)));
        return this;
    }

    Browser submit(Map<String, String> fields) {
        Matcher action = ACTION.matcher(page);
        assertThat(action.find()).as("a form at %s: %s", at, page).isTrue();
        String address = action.group(1).replace("&amp;", "&");
        follow(HttpRequest.newBuilder(at.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
        return this;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void follow(HttpRequest.Builder first) {
        HttpRequest.Builder next = first;
        for (int step = 0; step < MOST; step++) {
            HttpResponse<String> response = send(next);
            at = response.uri();
            page = response.body();
            var location = response.headers().firstValue("Location");
            if (location.isEmpty()) {
                return;
            }
            at = at.resolve(location.get());
            if (at.toString().startsWith(stop)) {
                return;
            }
            next = HttpRequest.newBuilder(at);
        }
        throw new IllegalStateException("Still redirected: " + at);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest.Builder request = builder.header("Accept", "text/html");
        String path = builder.build().uri().getPath();
        String sent = cookies.entrySet().stream()
                .filter(cookie -> path.startsWith(cookie.getKey().split(" ")[0]))
                .map(cookie -> cookie.getKey().split(" ")[1] + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String header) {
        String[] parts = header.split(";");
        String[] pair = parts[0].split("=", 2);
        String path = "/";
        boolean expired = pair[1].isEmpty();
        for (String part : parts) {
            String attribute = part.strip();
            if (attribute.startsWith("Path=")) {
                path = attribute.substring("Path=".length());
            }
            expired |= attribute.equalsIgnoreCase("Max-Age=0");
        }
        if (expired) {
            cookies.remove(path + " " + pair[0]);
        } else {
            cookies.put(path + " " + pair[0], pair[1]);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
