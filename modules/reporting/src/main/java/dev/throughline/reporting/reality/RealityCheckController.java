package dev.throughline.reporting.reality;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.strategy.checkin.CheckIn;
import dev.throughline.strategy.checkin.CheckIns;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Quantity;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RealityCheckController {

    private final RealityCheckReports reality;
    private final Reports reports;
    private final TargetConditions conditions;
    private final CheckIns checkIns;

    RealityCheckController(
            RealityCheckReports reality, Reports reports, TargetConditions conditions, CheckIns checkIns) {
        this.reality = reality;
        this.reports = reports;
        this.conditions = conditions;
        this.checkIns = checkIns;
    }

    @Can(MEASUREMENT_READ)
    @QueryMapping
    RealityCheckReport realityCheckReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(reality, about);
    }

    @SchemaMapping
    Connection<RealityCheck> checks(RealityCheckReport report, Listing listing) {
        return Connection.of(report.scope().key(), report.each(), listing);
    }

    @SchemaMapping
    Connection<CourseReality> courses(RealityCheck check, Listing listing) {
        return Connection.of(check.targetConditionId(), check.all(), listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<TargetCondition> targetCondition(RealityCheck check, Siblings siblings) {
        return siblings.find(check.targetConditionId(), conditions::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<CheckIn> lastCheckIn(RealityCheck check, Siblings siblings) {
        return siblings.find(check.said() == null ? null : check.said().id(), checkIns::byIds);
    }

    @SchemaMapping
    @Nullable Quantity current(CourseReality course) {
        Exact current = course.currentExact();
        return current == null ? null : Quantity.of(course.metric(), current, null);
    }
}
