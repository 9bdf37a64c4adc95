package dev.throughline.reporting.funnel;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AarrrHeartController {

    private final AarrrHeartReports categories;
    private final Reports reports;

    AarrrHeartController(AarrrHeartReports categories, Reports reports) {
        this.categories = categories;
        this.reports = reports;
    }

    @Can(MEASUREMENT_READ)
    @QueryMapping
    AarrrHeartReport aarrrHeartReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(categories, about);
    }

    @SchemaMapping
    Connection<MetricCourse> metrics(PirateStageCourses stage, Listing listing) {
        return Connection.of(stage.stage(), stage.courses(), listing);
    }

    @SchemaMapping
    Connection<MetricCourse> metrics(HeartDimensionCourses dimension, Listing listing) {
        return Connection.of(dimension.dimension(), dimension.courses(), listing);
    }
}
