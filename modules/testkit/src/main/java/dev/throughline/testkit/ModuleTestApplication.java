package dev.throughline.testkit;

import dev.throughline.servers.Roles;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

@SpringBootApplication(scanBasePackages = "dev.throughline")
class ModuleTestApplication {

    static final class Environment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(Map.of(
                            "spring.datasource.url", Database.url(),
                            "spring.datasource.username", Roles.APPLICATION,
                            "spring.datasource.password", Roles.PASSWORD,
                            "spring.flyway.url", Database.url(),
                            "spring.flyway.user", Roles.OWNER,
                            "spring.flyway.password", Roles.PASSWORD,
                            "spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens.ISSUER,
                            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", Tokens.keys(),
                            "spring.main.banner-mode", "off"))
                    .applyTo(context);
        }
    }
}
