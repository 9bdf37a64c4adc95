package dev.throughline.organisation.keycloak;

import dev.throughline.platform.errors.Unavailable;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Keycloak's admin REST API of one realm, as the product's own client. Whatever goes wrong there is told as one thing:
/// the login server cannot be reached.
@Service
@EnableConfigurationProperties(KeycloakSettings.class)
class AdminApi {

    private static final Logger LOG = LoggerFactory.getLogger(AdminApi.class);
    private static final String REALMS = "/realms/";
    private static final int SECONDS_BEFORE_EXPIRY = 10;

    private record Token(String access_token, long expires_in) {}

    private record Held(String token, Instant until) {}

    private final RestClient client;
    private final KeycloakSettings settings;
    private final String issuer;
    private volatile @Nullable Held held;

    AdminApi(
            KeycloakSettings settings,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        this.settings = settings;
        this.issuer = settings.url() == null ? issuer : inside(settings.url(), issuer);
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(this.issuer.replace(REALMS, "/admin" + REALMS))
                .build();
    }

    /// One call; the caller decides what a client error means where it expects one.
    <T extends @Nullable Object> T call(Function<RestClient, T> request) {
        try {
            return attempt(request);
        } catch (HttpClientErrorException.Unauthorized expired) {
            held = null;
            return attempt(request);
        }
    }

    private <T extends @Nullable Object> T attempt(Function<RestClient, T> request) {
        try {
            String token = token();
            return request.apply(client.mutate()
                    .defaultHeaders(headers -> headers.setBearerAuth(token))
                    .build());
        } catch (HttpClientErrorException.Forbidden misconfigured) {
            throw unavailable(misconfigured);
        } catch (HttpClientErrorException refused) {
            throw refused;
        } catch (RestClientException unreachable) {
            throw unavailable(unreachable);
        }
    }

    private String token() {
        Held known = held;
        if (known != null && Instant.now().isBefore(known.until())) {
            return known.token();
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        try {
            Token fresh = Objects.requireNonNull(client.post()
                    .uri(URI.create(issuer + "/protocol/openid-connect/token"))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .body(Token.class));
            held = new Held(
                    fresh.access_token(), Instant.now().plusSeconds(fresh.expires_in() - SECONDS_BEFORE_EXPIRY));
            return fresh.access_token();
        } catch (HttpClientErrorException misconfigured) {
            throw unavailable(misconfigured);
        }
    }

    /// The issuer's realm at an address that is reachable from here, such as a name inside a cluster.
    private static String inside(URI url, String issuer) {
        return url.toString().replaceAll("/$", "") + issuer.substring(issuer.indexOf(REALMS));
    }

    private static Unavailable unavailable(RestClientException failure) {
        HttpStatusCode status = failure instanceof HttpClientErrorException refused ? refused.getStatusCode() : null;
        LOG.warn("Keycloak's admin API failed{}", status == null ? "" : " with status " + status.value(), failure);
        return new Unavailable(
                "The login server cannot be reached at the moment; nothing was changed, try again soon.", failure);
    }
}
