package dev.throughline.reporting.truth;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.strategy.checkin.CheckIn;
import dev.throughline.strategy.checkin.CheckIns;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TruthCheckController {

    private final TruthCheckReports truth;
    private final Reports reports;
    private final TargetConditions conditions;
    private final CheckIns checkIns;

    TruthCheckController(TruthCheckReports truth, Reports reports, TargetConditions conditions, CheckIns checkIns) {
        this.truth = truth;
        this.reports = reports;
        this.conditions = conditions;
        this.checkIns = checkIns;
    }

    @Can(MEASUREMENT_READ)
    @QueryMapping
    TruthCheckReport truthCheckReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(truth, about);
    }

    @SchemaMapping
    Connection<TruthCheck> checks(TruthCheckReport report, Listing listing) {
        return Connection.of(report.scope().key(), report.each(), listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<TargetCondition> targetCondition(TruthCheck check, Siblings siblings) {
        return siblings.find(check.targetConditionId(), conditions::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<CheckIn> checkIn(TruthCheck check, Siblings siblings) {
        return siblings.find(check.said().id(), checkIns::byIds);
    }
}
