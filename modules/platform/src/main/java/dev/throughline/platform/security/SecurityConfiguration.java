package dev.throughline.platform.security;

import dev.throughline.platform.errors.RequestErrorWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Controller;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String API = "/graphql";
    private static final String AUDIENCE = "throughline-api";
    private static final String KEYS = "/protocol/openid-connect/certs";
    private static final List<RequestMatcher> OPEN = Stream.of(
                    "/graphiql/**",
                    "/graphiql",
                    "/webjars/**",
                    "/favicon.ico",
                    "/error",
                    "/actuator/health/**",
                    "/public/**")
            .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
            .toList();

    /// Who may enter is said at controllers, so that no other bean's methods are searched for it.
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor entrances() {
        return new AuthorizationManagerBeforeMethodInterceptor(
                new AnnotationMatchingPointcut(Controller.class, PreAuthorize.class),
                new PreAuthorizeAuthorizationManager());
    }

    /// What the API needs, and no more; each filter is paid for by each request.
    @Bean
    @Order(1)
    SecurityFilterChain api(Credentials credentials, RequestErrorWriter errors, CorsConfigurationSource dashboards) {
        HeaderWriterFilter headers = new HeaderWriterFilter(List.of(
                new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
                new StaticHeadersWriter("Cache-Control", "no-store")));
        headers.setShouldWriteHeadersEagerly(true);
        return new DefaultSecurityFilterChain(
                request -> API.equals(request.getServletPath()),
                headers,
                new CorsFilter(dashboards),
                new Entrance(credentials, errors, request -> false));
    }

    /// Files and pages.
    @Bean
    @Order(2)
    SecurityFilterChain others(
            Credentials credentials,
            RequestErrorWriter errors,
            ObjectProvider<HeaderWriter> pageHeaders,
            CorsConfigurationSource dashboards) {
        List<HeaderWriter> writers = new ArrayList<>(List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XXssProtectionHeaderWriter(),
                new CacheControlHeadersWriter(),
                new HstsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)));
        pageHeaders.forEach(writers::add);
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE,
                new HeaderWriterFilter(writers),
                new CorsFilter(dashboards),
                new Entrance(credentials, errors, new OrRequestMatcher(OPEN)::matches),
                new ExceptionTranslationFilter(
                        (request, response, nobody) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED)));
    }

    /// Spring Security's firewall and rule for what stands in a header, without its regular expression: tokens are
    /// long.
    @Bean
    static HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(SecurityConfiguration::isText);
        return firewall;
    }

    private static boolean isText(String value) {
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (Character.isISOControl(character) && character != '\t' || !Character.isDefined(character)) {
                return false;
            }
        }
        return true;
    }

    /// Dashboards in browsers on other origins; none may call unless the configuration names them.
    @Bean
    CorsConfigurationSource dashboards(@Value("${throughline.cors.origins:}") List<String> origins) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/graphql", allowed(origins, "POST", "GET"));
        source.registerCorsConfiguration("/audit-log.*", allowed(origins, "GET"));
        source.registerCorsConfiguration("/pictures/**", allowed(origins, "GET"));
        source.registerCorsConfiguration("/reports/**", allowed(origins, "GET"));
        source.registerCorsConfiguration("/imports/**", allowed(origins, "POST"));
        source.registerCorsConfiguration("/exports/*", allowed(origins, "GET"));
        return source;
    }

    private static CorsConfiguration allowed(List<String> origins, String... methods) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of(methods));
        allowed.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Accept",
                "X-Organisation",
                "X-Request-Id",
                "Idempotency-Key",
                "If-None-Match"));
        allowed.setExposedHeaders(List.of("X-Request-Id", "Content-Disposition", "Retry-After", "ETag"));
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
