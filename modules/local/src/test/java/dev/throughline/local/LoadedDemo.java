package dev.throughline.local;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Claims;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The demo organisations of one test, under ids of their own, with tokens of the test kit.
final class LoadedDemo {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final Path journals;
    private final Map<String, DemoOrganisation> organisations = new HashMap<>();
    private final Map<String, String> subjects = new HashMap<>();

    LoadedDemo(Actors actors, Path journals) throws IOException, InterruptedException {
        this(actors, journals, DemoOrganisation.told());
    }

    LoadedDemo(Actors actors, Path journals, List<DemoOrganisation> originals)
            throws IOException, InterruptedException {
        this.api = actors.endpoint();
        this.journals = journals;
        for (DemoOrganisation original : originals) {
            String id = UUID.randomUUID().toString();
            var own = new DemoOrganisation(
                    id, original.alias() + "-" + id.substring(0, 8), original.domain(), original.steps());
            organisations.put(own.domain(), own);
            original.steps().forEach(step -> learn(step.input()));
        }
        for (String domain : organisations.keySet()) {
            load(domain);
        }
    }

    int load(String domain) throws IOException, InterruptedException {
        return demo(domain).load();
    }

    String id(String domain) {
        return organisation(domain).id();
    }

    String alias(String domain) {
        return organisation(domain).alias();
    }

    String subject(String username) {
        return Objects.requireNonNull(subjects.get(username), username);
    }

    Actor actor(String username) {
        return new Actor(api, token(username));
    }

    String token(String username) {
        return member(username, organisation(username.substring(username.indexOf('@') + 1)));
    }

    Path journal(String domain) {
        return journals.resolve(organisation(domain).alias());
    }

    JsonNode ask(String username, String document, Map<String, ?> variables) throws IOException, InterruptedException {
        return demo(username.substring(username.indexOf('@') + 1)).answer(username, null, document, variables);
    }

    private Demo demo(String domain) throws IOException {
        DemoOrganisation organisation = organisation(domain);
        return new Demo(
                http,
                api,
                username -> username.equals("operator") ? Tokens.operator() : member(username, organisation),
                organisation,
                new DemoJournal(journal(domain)),
                new DemoCalendar(Database.url()));
    }

    private String member(String username, DemoOrganisation organisation) {
        return Tokens.signed(Claims.of(
                Objects.requireNonNull(subjects.get(username), username),
                Map.of(organisation.alias(), organisation.id())));
    }

    private DemoOrganisation organisation(String domain) {
        return Objects.requireNonNull(organisations.get(domain), domain);
    }

    private void learn(Map<?, ?> input) {
        if (input.get("subject") != null) {
            subjects.put(String.valueOf(input.get("email")), String.valueOf(input.get("subject")));
        }
        input.values().forEach(value -> {
            if (value instanceof Map<?, ?> nested) {
                learn(nested);
            }
        });
    }
}
