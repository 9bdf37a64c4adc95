package dev.throughline.stakeholder.problem;

import dev.throughline.roadmap.theme.Theme;
import org.jspecify.annotations.Nullable;

/// How far a team is with a theme, for those who do not read roadmaps: that it is considered is no commitment (S1:45),
/// so nothing is told of the theme but where it is.
public record ThemeProgress(@Nullable Theme theme) {

    public String words() {
        if (theme == null) {
            return "No team works on it as yet.";
        }
        return switch (theme.state()) {
            case PROPOSED -> "A team considers it, which is no commitment.";
            case DISCOVERY -> "A team is finding out what would help, which is no commitment.";
            case DELIVERY -> "A team is building what is to help.";
            case OUTCOME_MEASURED -> "A team has built something and measured what it changed.";
            case INVALIDATED -> "A team found out that what it had in mind does not help.";
            case ABANDONED, DECLINED -> "A team has decided not to go on with it.";
        };
    }
}
