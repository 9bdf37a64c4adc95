package dev.throughline.reporting.picture;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;
import static dev.throughline.organisation.role.Permission.METRIC_READ;
import static dev.throughline.organisation.role.Permission.ROADMAP_READ;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.picture.PictureFormat;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.reporting.scope.ScopeAddress;
import dev.throughline.strategy.targetcondition.TargetCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Where the pictures are.
@Controller
class ReportPictureController {

    private final ReportPictures pictures;
    private final Access access;

    ReportPictureController(ReportPictures pictures, Access access) {
        this.pictures = pictures;
        this.access = access;
    }

    @SchemaMapping
    @Nullable String progressPicture(TargetCondition condition, @Argument PictureFormat format) {
        return access.may(METRIC_READ) && access.may(MEASUREMENT_READ)
                ? "/pictures/target-conditions/%s.%s".formatted(condition.id(), format.ending())
                : null;
    }

    @Can({TARGET_CONDITION_READ, ROADMAP_READ})
    @QueryMapping
    String reportPicture(
            @Argument ReportPictureKind kind,
            @Argument @Nullable ReportScopeInput about,
            @Argument boolean ended,
            @Argument PictureFormat format) {
        pictures.admit(kind, about);
        return "/pictures/reports/%s.%s%s"
                .formatted(
                        kind.address(),
                        format.ending(),
                        new ScopeAddress(about).query(ended ? List.of("ended=true") : List.of()));
    }
}
