package dev.throughline.local;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// A demo organisation: its id and alias in Keycloak, the domain of its people, and the steps that fill it.
record DemoOrganisation(String id, String alias, String domain, List<DemoStep> steps) {

    static List<DemoOrganisation> all() {
        return Stream.concat(told().stream(), Stream.of(generated())).toList();
    }

    /// What the sources tell of.
    static List<DemoOrganisation> told() {
        return List.of(read("uber"), read("ny-state-of-health"), read("product-kata"), read("sales-promised"));
    }

    /// A year of an organisation that nobody has ever worked in, so that reports have something to tell.
    static DemoOrganisation generated() {
        return read("generated-year");
    }

    static DemoOrganisation read(String alias) {
        return JsonMapper.shared().readValue(Resource.text("demo/" + alias + ".json"), DemoOrganisation.class);
    }

    String username(DemoStep step) {
        return step.as().equals("operator") || step.as().contains("@") ? step.as() : step.as() + "@" + domain;
    }
}
