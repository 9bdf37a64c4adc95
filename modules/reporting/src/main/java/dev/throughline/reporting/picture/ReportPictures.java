package dev.throughline.reporting.picture;

import dev.throughline.platform.picture.Picture;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.reporting.scope.ReportScopes;
import dev.throughline.reporting.scope.ScopeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Draws what the caller may read, and refuses the rest.
@Service
public class ReportPictures {

    private static final int MOST = 300;

    private final Trees trees;
    private final States states;
    private final ReportScopes scopes;
    private final ScopeWords words;

    ReportPictures(Trees trees, States states, ReportScopes scopes, ScopeWords words) {
        this.trees = trees;
        this.states = states;
        this.scopes = scopes;
        this.words = words;
    }

    Picture of(ReportPictureKind kind, @Nullable ReportScopeInput about, boolean ended) {
        ReportScope scope = admit(kind, about);
        return switch (kind) {
            case STRATEGY_TREE -> drawn(tree(scope, ended).first(MOST));
            case THEMES_AND_EXPERIMENTS -> states(scope);
        };
    }

    /// What the picture is about, for whoever may read what is on it.
    ReportScope admit(ReportPictureKind kind, @Nullable ReportScopeInput about) {
        return switch (kind) {
            case STRATEGY_TREE -> {
                trees.demandReading();
                yield scopes.now(about);
            }
            case THEMES_AND_EXPERIMENTS -> {
                states.demandReading();
                yield scopes.over(about);
            }
        };
    }

    /// What is in force and what is drafted, whole.
    public Tree tree(ReportScope scope, boolean ended) {
        return trees.of(scope, words.of(scope), ended);
    }

    public Picture drawn(Tree tree) {
        return TreeDrawing.of(tree);
    }

    public Picture states(ReportScope scope) {
        return BarsDrawing.of(states.of(scope, words.of(scope)));
    }
}
