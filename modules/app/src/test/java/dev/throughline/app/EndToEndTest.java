package dev.throughline.app;

import dev.throughline.testkit.Database;
import dev.throughline.testkit.LoginServer;
import dev.throughline.testkit.NameServer;
import dev.throughline.testkit.Wire;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// The product as it is deployed, with a real Keycloak behind a wire that a test can cut, a DNS of the tests' own,
/// and a real PostgreSQL. One for all tests: people and organisations there have names of their own in each.
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Throughline.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=-1")
@ContextConfiguration(initializers = EndToEndTest.Environment.class)
@interface EndToEndTest {

    final class Environment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final LoginServer LOGIN = LoginServer.shared();
        static final Wire WIRE = Wire.to(LOGIN.url());
        static final NameServer DNS = NameServer.start();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(Database.properties())
                    .and(
                            "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + LOGIN.issuer(),
                            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + WIRE.url()
                                    + "/realms/throughline/protocol/openid-connect/certs",
                            "throughline.keycloak.url=" + WIRE.url(),
                            "throughline.keycloak.client-secret=backend-secret",
                            "throughline.removals.every=500ms",
                            "throughline.dns.server=" + DNS.address(),
                            "throughline.identity-providers.local=true")
                    .applyTo(context);
        }
    }
}
