package dev.throughline.testkit.api;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An organisation in which somebody with every role has made one object of each type that the schema can make, by
/// generic values and by [Furniture], all of whose texts carry a string that stands nowhere else.
public final class Resident {

    private static final Pattern ID = Pattern.compile("\\b([a-z][a-z_]*)_([0-9a-f]{32})\\b");
    private static final int ROUNDS = 5;
    private static final int LEVELS = 1;

    private final ApiSchema schema;
    private final Actor actor;
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final AtomicInteger texts = new AtomicInteger();
    private final Map<String, String> ids = new TreeMap<>();
    private final Set<String> created = new HashSet<>();
    private final Selections selections;

    public Resident(ApiSchema schema, TestOrganisation organisation) {
        this.schema = schema;
        this.actor = organisation.everything();
        this.selections = new Selections(schema);
        organisation.team(text(), organisation.line(text()));
        for (int round = 0; round < ROUNDS; round++) {
            create();
            list();
        }
        new Furniture().place(actor, ids, this::text);
    }

    public String canary() {
        return canary;
    }

    /// One id of each type, by the prefix that names the type.
    public Map<String, String> ids() {
        return ids;
    }

    public Answer ask(Call call) {
        return actor.ask(call.document(), call.variables());
    }

    public Answer ask(String document) {
        return actor.ask(document);
    }

    /// A call of a root field, with an id at one place.
    public Call call(String operation, ApiSchema.Field field, Place place, String id) {
        return Call.root(operation, field, selections.of(field.type(), LEVELS), arguments(field, place, id));
    }

    /// A call of a field of one of this organisation's own objects.
    public Call nested(String type, ApiSchema.Field field, Place place, String id) {
        return Call.nested(
                type,
                ids.getOrDefault(Place.snake(type), ""),
                field,
                selections.of(field.type(), LEVELS),
                arguments(field, place, id));
    }

    private Map<String, Object> arguments(ApiSchema.Field field, Place place, String id) {
        String type = schema.entity(field);
        return new Values(
                        schema,
                        this::text,
                        name -> ids.getOrDefault(
                                switch (name) {
                                    case "id", "intoId", "dependsOnId" -> type;
                                    case "ownerId" -> "member";
                                    default ->
                                        new Place(List.of(name)).saysType().orElse("");
                                },
                                "missing"))
                .of(field.args(), place, id);
    }

    /// The types of id that may be meant at a place of a field.
    public List<String> candidates(ApiSchema.Field field, Place place) {
        Optional<String> said = place.saysType();
        if (said.isPresent() && ids.containsKey(said.get())) {
            return List.of(said.get());
        }
        String entity = schema.entity(field);
        boolean itself = place.steps().equals(List.of("input", "id"));
        return itself && ids.containsKey(entity) ? List.of(entity) : List.copyOf(ids.keySet());
    }

    /// Mutations that need no id of what they are about make something new. Where what is required is not enough, one
    /// more value may be: one of several parents, one of several kinds of value.
    private void create() {
        schema.fields("Mutation").stream()
                .filter(field -> !created.contains(field.name()))
                .filter(field -> schema.idPlaces(field.args())
                        .noneMatch(place -> place.steps().equals(List.of("input", "id"))))
                .forEach(field -> {
                    boolean made = Stream.concat(Stream.of(Place.of()), schema.places(field.args()))
                            .anyMatch(place -> made(ask(call("mutation", field, place, ""))));
                    if (made) {
                        created.add(field.name());
                    }
                });
    }

    private boolean made(Answer answer) {
        remember(answer);
        return answer.errors().isEmpty() && answer.body().contains("\"userErrors\":[]");
    }

    private void list() {
        schema.fields("Query").stream()
                .filter(field -> field.args().stream()
                        .noneMatch(argument -> argument.type().required()))
                .forEach(field -> remember(ask(call("query", field, Place.of(), ""))));
    }

    private void remember(Answer answer) {
        Matcher found = ID.matcher(answer.body());
        while (found.find()) {
            ids.putIfAbsent(found.group(1), found.group());
        }
    }

    private String text() {
        return "https://%s-%d@wall.example/?".formatted(canary, texts.incrementAndGet());
    }
}
