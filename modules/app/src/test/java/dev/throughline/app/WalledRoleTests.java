package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.servers.Roles;
import dev.throughline.testkit.Database;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class WalledRoleTests {

    @Test
    void refusesToStartWithARoleThatSeesThroughTheWalls() {
        var application = new SpringApplicationBuilder(Throughline.class)
                .properties(
                        "server.port=0",
                        "management.server.port=-1",
                        "spring.datasource.url=" + Database.url(),
                        "spring.datasource.username=" + Roles.OWNER,
                        "spring.datasource.password=" + Roles.PASSWORD,
                        "spring.flyway.url=" + Database.url(),
                        "spring.flyway.user=" + Roles.OWNER,
                        "spring.flyway.password=" + Roles.PASSWORD,
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost/realms/throughline");
        assertThatThrownBy(application::run).rootCause().hasMessageContaining("row-level security");
    }
}
