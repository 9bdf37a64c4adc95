package dev.throughline.organisation.structure;

import dev.throughline.testkit.Answer;
import dev.throughline.testkit.TestOrganisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An organisation whose admin draws its chart.
final class Chart {

    final TestOrganisation organisation;

    Chart(TestOrganisation organisation) {
        this.organisation = organisation;
    }

    String line(String name) {
        return organisation.line(name);
    }

    String below(String parent, String name) {
        return add(parent, name).id();
    }

    Answer add(String parent, String name) {
        return mutate("addBusinessLine", "businessLine", "name", name, "kind", "BUSINESS_LINE", "parentId", parent);
    }

    /// A line below a line below a line, as many as there are names.
    String chain(String... names) {
        String line = line(names[0]);
        for (String name : List.of(names).subList(1, names.length)) {
            line = below(line, name);
        }
        return line;
    }

    String team(String name, String line) {
        return organisation.team(name, line);
    }

    String product(String name, String line) {
        return mutate("addProduct", "product", "name", name, "businessLineId", line)
                .id();
    }

    Answer moveLine(String id, @Nullable String parent) {
        return mutate("moveBusinessLine", "businessLine", "id", id, "parentId", parent);
    }

    Answer merge(String mutation, String entity, String id, String into) {
        return mutate(mutation, entity, "id", id, "intoId", into, "reason", "Reorganised");
    }

    Answer archive(String mutation, String entity, String id) {
        return mutate(mutation, entity, "id", id, "reason", "Closed");
    }

    Answer archiveAll(String mutation, String entity, String id) {
        return mutate(mutation, entity, "id", id, "withContents", true, "reason", "Closed");
    }

    Answer mutate(String mutation, String entity, @Nullable Object... input) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (int field = 0; field < input.length; field += 2) {
            fields.put(String.valueOf(input[field]), input[field + 1]);
        }
        return organisation.admin().mutate(mutation, fields, entity, "id version archivedAt");
    }

    /// What the answer says in words about what is wrong.
    static List<String> messages(Answer answer) {
        return answer.list("result.userErrors[*].message");
    }
}
