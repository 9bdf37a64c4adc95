package dev.throughline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.platform.errors.RequestErrorWriter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.json.JsonMapper;

class EntranceTests {

    @Test
    void saysThatTheDatabaseCannotBeReached() throws Exception {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://localhost:1/nowhere?connectTimeout=1");
        var callers = NoMachines.cache(subject -> Optional.empty(), new JdbcTransactionManager(nowhere));
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("subject")
                .claim(
                        "organization",
                        Map.of("org", Map.of("id", UUID.randomUUID().toString())))
                .build();
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer token");
        var response = new MockHttpServletResponse();

        try (var context = new AnnotationConfigApplicationContext(JsonMapper.class, RequestErrorWriter.class)) {
            new Entrance(
                            new Credentials(text -> token, callers),
                            context.getBean(RequestErrorWriter.class),
                            any -> false)
                    .doFilter(request, response, new MockFilterChain());
        }

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("UNAVAILABLE");
    }
}
