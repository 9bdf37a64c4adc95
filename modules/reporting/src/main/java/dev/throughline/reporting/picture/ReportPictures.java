package dev.throughline.reporting.picture;

import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.picture.Picture;
import dev.throughline.reporting.funnel.AarrrHeartReports;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.reporting.scope.ReportScopes;
import dev.throughline.reporting.scope.ScopeWords;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Draws what the caller may read, and refuses the rest.
@Service
public class ReportPictures {

    private static final int MOST = 300;

    private final Trees trees;
    private final States states;
    private final Progressions progressions;
    private final PromiseMonths promises;
    private final Organisations organisations;
    private final AarrrHeartReports funnel;
    private final Reports reports;
    private final ReportScopes scopes;
    private final ScopeWords words;

    ReportPictures(
            Trees trees,
            States states,
            Progressions progressions,
            PromiseMonths promises,
            Organisations organisations,
            AarrrHeartReports funnel,
            Reports reports,
            ReportScopes scopes,
            ScopeWords words) {
        this.trees = trees;
        this.states = states;
        this.progressions = progressions;
        this.promises = promises;
        this.organisations = organisations;
        this.funnel = funnel;
        this.reports = reports;
        this.scopes = scopes;
        this.words = words;
    }

    Picture of(ReportPictureKind kind, @Nullable ReportScopeInput about, boolean ended) {
        ReportScope scope = admit(kind, about);
        return switch (kind) {
            case STRATEGY_TREE -> drawn(tree(scope, ended).first(MOST));
            case THEMES_AND_EXPERIMENTS -> states(scope);
            case PIRATE_METRICS -> funnel(scope);
            case PROMISES -> promises(scope);
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
            case PIRATE_METRICS -> reports.admit(funnel, about);
            case PROMISES -> {
                promises.demandReading();
                yield scopes.now(about);
            }
        };
    }

    /// What is in force and what is drafted, whole.
    public Tree tree(ReportScope scope, boolean ended) {
        return trees.of(scope, words.place(scope), ended);
    }

    public Picture drawn(Tree tree) {
        return TreeDrawing.of(tree);
    }

    public Picture promises(ReportScope scope) {
        ZoneId zone = ZoneId.of(organisations.current().timeZone());
        return StacksDrawing.of(promises.of(scope, words.place(scope), zone));
    }

    public Picture funnel(ReportScope scope) {
        return StagesDrawing.of(Funnels.of(funnel.tell(scope), words.of(scope)));
    }

    /// Of what a target condition measures over time; empty where there is none that may be seen.
    public Optional<Picture> progress(TargetConditionId id) {
        return progressions.of(id).map(CurvesDrawing::of);
    }

    public Picture states(ReportScope scope) {
        return BarsDrawing.of(states.of(scope, words.of(scope)));
    }
}
