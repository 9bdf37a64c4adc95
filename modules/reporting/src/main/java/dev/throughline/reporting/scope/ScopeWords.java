package dev.throughline.reporting.scope;

import dev.throughline.platform.node.Id;
import dev.throughline.reporting.naming.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What a file is about, for people; what the caller may not read is called by its id, which they know.
@Service
public class ScopeWords {

    private final Names names;

    ScopeWords(Names names) {
        this.names = names;
    }

    public List<String> of(ReportScope scope) {
        List<String> words = place(scope);
        if (scope.period() != null) {
            words.add("From %s to %s"
                    .formatted(scope.period().from(), scope.period().to()));
        }
        return words;
    }

    /// Without the period, where something is about now.
    public List<String> place(ReportScope scope) {
        Map<String, String> called =
                names.of(Stream.<@Nullable Id>of(scope.businessLineId(), scope.teamId(), scope.challengeId())
                        .flatMap(Stream::ofNullable)
                        .toList());
        List<String> words = new ArrayList<>();
        add(words, "Business line", scope.businessLineId(), called);
        add(words, "Team", scope.teamId(), called);
        add(words, "Challenge", scope.challengeId(), called);
        if (words.isEmpty()) {
            words.add("The whole organisation");
        }
        return words;
    }

    private static void add(List<String> words, String noun, @Nullable Id id, Map<String, String> called) {
        if (id != null) {
            words.add(noun + ": " + Objects.requireNonNullElse(called.get(id.toString()), id.toString()));
        }
    }
}
