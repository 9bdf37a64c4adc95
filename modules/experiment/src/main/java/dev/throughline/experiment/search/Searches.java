package dev.throughline.experiment.search;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.graphql.BadInput;
import java.util.List;
import org.springframework.stereotype.Service;

/// Have we tried this before?
@Service
public class Searches {

    private static final int LONGEST = 200;
    private static final int MOST = 100;

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
        return access.may(EXPERIMENT_READ) ? repository.everything(text, MOST) : repository.learnings(text, MOST);
    }
}
