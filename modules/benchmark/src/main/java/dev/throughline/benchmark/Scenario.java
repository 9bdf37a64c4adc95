package dev.throughline.benchmark;

import java.util.List;

/// What is asked. Both sides have a document of what is compared, and answer the same.
enum Scenario {
    BY_ID("by-id", "one target condition by id"),
    TREE("tree", "the whole strategy tree"),
    PAGE("page", "a page of 50 target conditions with their latest measurement"),
    MIXED("mixed", "60 % by id, 25 % pages, 10 % trees, 5 % check-ins recorded"),
    /// Reports, which the other side has none of.
    DASHBOARD("dashboard", "the dashboard of a chief product officer");

    static final List<Scenario> COMPARED = List.of(BY_ID, TREE, PAGE, MIXED);
    static final List<Scenario> READING = List.of(BY_ID, TREE, PAGE);

    private final String file;
    private final String title;

    Scenario(String file, String title) {
        this.file = file;
        this.title = title;
    }

    String file() {
        return file;
    }

    String title() {
        return title;
    }
}
