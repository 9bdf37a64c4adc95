package dev.throughline.platform.security;

import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.errors.RequestErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final BearerTokenResolver TOKENS = new DefaultBearerTokenResolver();
    private static final String AUDIENCE = "throughline-api";
    private static final String KEYS = "/protocol/openid-connect/certs";
    private static final String[] OPEN = {
        "/graphiql/**", "/graphiql", "/webjars/**", "/favicon.ico", "/error", "/actuator/health/**"
    };

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            CallerCache callers,
            RequestErrorWriter errors,
            ObjectProvider<HeaderWriter> pageHeaders,
            CorsConfigurationSource dashboards) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .headers(headers -> pageHeaders.forEach(headers::addHeaderWriter))
                .cors(cors -> cors.configurationSource(dashboards))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .bearerTokenResolver(SecurityConfiguration::token)
                        .authenticationEntryPoint((request, response, refused) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            errors.write(
                                    request,
                                    response,
                                    RequestError.UNAUTHENTICATED,
                                    why(request.getHeader("Authorization")));
                        }))
                .addFilterBefore(new LoginServerFilter(errors), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new ApiKeyFilter(callers, errors), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new CallerFilter(callers, errors), BearerTokenAuthenticationFilter.class)
                .build();
    }

    private static @Nullable String token(HttpServletRequest request) {
        return ApiKeyFilter.hasKey(request) ? null : TOKENS.resolve(request);
    }

    private static String why(@Nullable String authorization) {
        return authorization == null
                ? "Log in first: this request has no bearer token."
                : "This token is not valid here, or no longer: log in again.";
    }

    /// Dashboards in browsers on other origins; none may call unless the configuration names them.
    @Bean
    CorsConfigurationSource dashboards(@Value("${throughline.cors.origins:}") List<String> origins) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/graphql", allowed(origins, "POST"));
        source.registerCorsConfiguration("/audit-log.*", allowed(origins, "GET"));
        source.registerCorsConfiguration("/imports", allowed(origins, "POST"));
        source.registerCorsConfiguration("/exports/*", allowed(origins, "GET"));
        return source;
    }

    private static CorsConfiguration allowed(List<String> origins, String method) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of(method));
        allowed.setAllowedHeaders(List.of(
                "Authorization", "Content-Type", "Accept", "X-Organisation", "X-Request-Id", "Idempotency-Key"));
        allowed.setExposedHeaders(List.of("X-Request-Id", "Content-Disposition"));
        return allowed;
    }

    @Bean
    JwtDecoder tokens(OAuth2ResourceServerProperties properties) {
        String issuer = Objects.requireNonNull(
                properties.getJwt().getIssuerUri(),
                "Set spring.security.oauth2.resourceserver.jwt.issuer-uri to Keycloak's realm");
        String given = properties.getJwt().getJwkSetUri();
        String keys = given == null ? issuer + KEYS : given;
        return new CachingJwtDecoder(new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .build();
            decoder.setJwtValidator(valid(issuer));
            return decoder;
        }));
    }

    private static OAuth2TokenValidator<Jwt> valid(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<Instant>("exp", Objects::nonNull),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(AUDIENCE)));
    }
}
