package dev.throughline.app;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GraphiqlController {

    private final LoginServer loginServer;

    GraphiqlController(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${throughline.graphiql.client-id:throughline-graphiql}") String clientId) {
        this.loginServer = new LoginServer(issuer, clientId);
    }

    @GetMapping("/graphiql/config.json")
    LoginServer config() {
        return loginServer;
    }

    record LoginServer(String issuer, String clientId) {}
}
