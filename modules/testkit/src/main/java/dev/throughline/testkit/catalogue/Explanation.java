package dev.throughline.testkit.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The comment on a constraint, `CODE | path | sentence`, is what a caller reads when the constraint is violated.
public final class Explanation {

    private Explanation() {}

    /// What is wrong with a comment, given the codes and the input fields of the API's schema.
    public static List<String> problems(@Nullable String comment, Set<String> codes, Set<String> inputFields) {
        if (comment == null) {
            return List.of("has no comment");
        }
        String[] parts = comment.split(" \\| ", -1);
        if (parts.length != 3) {
            return List.of("is not of the form \"CODE | path | sentence\"");
        }
        List<String> problems = new ArrayList<>();
        if (!codes.contains(parts[0])) {
            problems.add(parts[0] + " is not a value of UserErrorCode");
        }
        for (String step : parts[1].split("\\.")) {
            if (!inputFields.contains(step)) {
                problems.add("\"" + step + "\" is not a field of any input");
            }
        }
        if (!parts[2].endsWith(".") || parts[2].isBlank() || !Character.isUpperCase(parts[2].charAt(0))) {
            problems.add("\"" + parts[2] + "\" is not a sentence");
        }
        return problems;
    }
}
