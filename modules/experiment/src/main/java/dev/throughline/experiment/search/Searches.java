package dev.throughline.experiment.search;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.graphql.BadInput;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/// Have we tried this before?
@Service
public class Searches {

    private static final int LONGEST = 200;
    private static final int MOST = 100;

    /// Quotes ask for these words in this order, a minus for none of this one: some of the words would not do.
    private static final Pattern EXACT = Pattern.compile("\"|(?<!\\S)-\\S");

    private final SearchRepository repository;
    private final Access access;

    Searches(SearchRepository repository, Access access) {
        this.repository = repository;
        this.access = access;
    }

    /// The best first. Whoever may not read experiments finds what was learned by its own words only.
    List<LearningMatch> of(String text) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new BadInput("text", "Search for 1 to 200 characters.");
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new BadInput("text", "Search for words: this has no letter and no digit.");
        }
        boolean everything = access.may(EXPERIMENT_READ);
        List<LearningMatch> found = repository.allOf(text, everything, MOST);
        return found.isEmpty() && !EXACT.matcher(text).find() ? repository.someOf(text, everything, MOST) : found;
    }
}
