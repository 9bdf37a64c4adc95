package dev.throughline.testkit;

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
            TestPropertyValues.of(Database.properties())
                    .and(Map.of(
                            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                            Tokens.ISSUER,
                            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                            Tokens.keys(),
                            "management.server.port",
                            "-1",
                            "throughline.cors.origins",
                            "https://dashboard.example",
                            "spring.main.banner-mode",
                            "off"))
                    .applyTo(context);
        }
    }
}
