package dev.throughline.testkit.api;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Documents of `furniture.graphql` that make, one after another, what no single call with generic values makes: a
/// check-in needs a target condition with a baseline, a published roadmap a theme in discovery, a proposal a concluded
/// experiment. A name in angle brackets stands for the newest id of that type, or for one of a few values.
public final class Furniture {

    private static final Pattern ID = Pattern.compile("\\b([a-z][a-z_]*)_([0-9a-f]{32})\\b");
    private static final Pattern NAME = Pattern.compile("<([a-z_]+)>");

    private final List<String> documents;

    public Furniture() {
        try (InputStream file = Objects.requireNonNull(
                Furniture.class.getResourceAsStream("/furniture.graphql"), "furniture.graphql")) {
            this.documents = List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Puts the newest id of each type into `ids`. The text stands for `text`, and its letters and digits for `word`.
    public void place(Actor actor, Map<String, String> ids, Supplier<String> text) {
        String self = actor.ask("{ viewer { member { id } } }").text("viewer.member.id");
        for (String document : documents) {
            Answer answer = actor.ask(NAME.matcher(document)
                    .replaceAll(name -> Matcher.quoteReplacement(
                            switch (name.group(1)) {
                                case "self" -> self;
                                case "text" -> text.get();
                                case "word" -> "w" + text.get().replaceAll("[^A-Za-z0-9]", "");
                                case "now" -> Instant.now().toString();
                                case "today" -> LocalDate.now(ZoneOffset.UTC).toString();
                                case "tomorrow" ->
                                    Instant.now().plus(1, ChronoUnit.DAYS).toString();
                                case "next_week" ->
                                    Instant.now().plus(7, ChronoUnit.DAYS).toString();
                                default -> ids.getOrDefault(name.group(1), "missing");
                            })));
            if (!answer.errors().isEmpty() || !answer.body().contains("\"userErrors\":[]")) {
                throw new IllegalStateException(document + answer.body());
            }
            Matcher newest = ID.matcher(answer.body());
            while (newest.find()) {
                ids.put(newest.group(1), newest.group());
            }
        }
    }
}
