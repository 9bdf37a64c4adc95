package dev.throughline.organisation.identityprovider;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Asks a provider for its addresses, and refuses those that nobody from outside should make a server call.
@Component
class Discovery {

    private static final String PATH = "issuer";
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int MOST = 256 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(Redirect.NEVER)
            .build();
    private final JsonMapper json;
    private final OutsideAddresses outside;

    Discovery(JsonMapper json, OutsideAddresses outside) {
        this.json = json;
        this.outside = outside;
    }

    /// The issuer itself, or the address of its configuration.
    OpenIdConfiguration of(String issuer) {
        String base = issuer.strip().replaceAll("/*(" + WELL_KNOWN + ")?$", "");
        refuse(base);
        OpenIdConfiguration configuration = read(base + WELL_KNOWN);
        if (!configuration.isComplete()
                || !base.equals(String.valueOf(configuration.issuer()).replaceAll("/*$", ""))) {
            throw refusal("This address gives no OpenID Connect configuration, or that of another issuer.");
        }
        configuration.addresses().forEach(this::refuse);
        return configuration;
    }

    private OpenIdConfiguration read(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw unreachable("answers with status %d".formatted(response.statusCode()));
                }
                return json.readValue(body.readNBytes(MOST), OpenIdConfiguration.class);
            }
        } catch (JacksonException malformed) {
            throw refusal("This address gives no OpenID Connect configuration.");
        } catch (IOException failure) {
            throw unreachable("does not answer");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unreachable("does not answer");
        }
    }

    private void refuse(String address) {
        if (!outside.allows(address)) {
            throw refusal("An identity provider has public addresses that begin with https://.");
        }
    }

    private static Refusal unreachable(String how) {
        return Refusal.of(
                IdentityProviderError.IDENTITY_PROVIDER_UNREACHABLE,
                PATH,
                "The identity provider %s at its address for OpenID Connect's configuration; nothing was changed."
                        .formatted(how));
    }

    private static Refusal refusal(String message) {
        return Refusal.of(PlatformError.INVALID, PATH, message);
    }
}
