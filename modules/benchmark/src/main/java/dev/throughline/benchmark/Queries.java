package dev.throughline.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The queries of one side: the same organisations, people and objects in the same order as the other side's.
final class Queries {

    private static final int IDS_EACH = 16;
    /// Of twenty requests twelve are by id, five are pages, two are trees and one records a check-in.
    private static final int MIX = 20;

    private static final int PAGES = 12;
    private static final int TREES = 17;
    private static final int CHECK_INS = 19;
    private static final int STRIDE = 7;
    private static final int CONFIDENCES = 11;

    private final Side side;
    private final Stage stage;
    private final Map<Organisation, String> tokens = new HashMap<>();

    Queries(Side side, Stage stage) {
        this.side = side;
        this.stage = stage;
        stage.organisations()
                .forEach(organisation -> tokens.put(organisation, stage.tokens().member(organisation, 1)));
    }

    /// Who asks, in turns: the first so many queries are of one organisation each.
    int organisations() {
        return stage.organisations().size();
    }

    List<Query> of(Scenario scenario) {
        return switch (scenario) {
            case BY_ID ->
                IntStream.range(0, IDS_EACH)
                        .boxed()
                        .flatMap(turn -> each(organisation -> byId(organisation, turn)))
                        .toList();
            case TREE -> each(this::tree).toList();
            case PAGE -> each(this::page).toList();
            case MIXED -> mixed();
            case DASHBOARD -> each(this::dashboard).toList();
        };
    }

    /// The tree in pages that come close to what one operation may cost, 5,000 points; 5 × 5 × 6 are refused.
    List<Query> widestTree() {
        String document = document("tree")
                .replace("challenges(first: 4)", "challenges(first: 5)")
                .replace("initiatives(first: 4)", "initiatives(first: 5)")
                .replace("targetConditions(first: 4)", "targetConditions(first: 5)");
        return each(organisation -> Query.of(token(organisation), document, Map.of()))
                .toList();
    }

    /// The first request of each member of each organisation, with a token that nobody has seen.
    List<Query> logins() {
        return stage.organisations().stream()
                .flatMap(organisation -> IntStream.rangeClosed(1, organisation.people())
                        .mapToObj(person ->
                                Query.of(stage.tokens().member(organisation, person), document("page"), Map.of())))
                .toList();
    }

    /// One mutation of the mix, whose answer is looked at before anything is measured.
    Query checkIn() {
        return checkIn(stage.organisations().getFirst(), 1);
    }

    private Stream<Query> each(java.util.function.Function<Organisation, Query> query) {
        return stage.organisations().stream().map(query);
    }

    private List<Query> mixed() {
        List<Query> queries = new ArrayList<>();
        for (int turn = 0; turn < MIX; turn++) {
            for (Organisation organisation : stage.organisations()) {
                int place = (turn + organisation.number()) % MIX;
                queries.add(
                        place < PAGES
                                ? byId(organisation, turn)
                                : place < TREES
                                        ? page(organisation)
                                        : place < CHECK_INS ? tree(organisation) : checkIn(organisation, turn));
            }
        }
        return queries;
    }

    private Query byId(Organisation organisation, int turn) {
        return ask(organisation, "by-id", side.byId(organisation, ordinal(organisation, turn)));
    }

    private Query tree(Organisation organisation) {
        return ask(organisation, "tree", Map.of());
    }

    private Query page(Organisation organisation) {
        return ask(organisation, "page", Map.of());
    }

    /// Asked by whoever leads the product, who was there first.
    private Query dashboard(Organisation organisation) {
        return Query.of(stage.tokens().member(organisation, 0), Resource.text("dashboards/cpo.graphql"), Map.of());
    }

    private Query checkIn(Organisation organisation, int turn) {
        return ask(
                organisation, "check-in", side.checkIn(organisation, ordinal(organisation, turn), turn % CONFIDENCES));
    }

    private static int ordinal(Organisation organisation, int turn) {
        int stride = Math.max(STRIDE, organisation.targetConditions() / IDS_EACH);
        return 1 + (turn * stride + organisation.number()) % organisation.targetConditions();
    }

    private Query ask(Organisation organisation, String document, Map<String, ?> variables) {
        return Query.of(token(organisation), document(document), variables);
    }

    private String token(Organisation organisation) {
        return Objects.requireNonNull(tokens.get(organisation));
    }

    private String document(String name) {
        return Resource.text(side.name() + "/" + name + ".graphql");
    }
}
