package dev.throughline.strategy.checkin;

import static dev.throughline.organisation.role.Permission.MEASUREMENT_CREATE;
import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CheckInController {

    private final CheckIns checkIns;
    private final TargetConditions conditions;
    private final Neighbours neighbours;
    private final Access access;

    CheckInController(CheckIns checkIns, TargetConditions conditions, Neighbours neighbours, Access access) {
        this.checkIns = checkIns;
        this.conditions = conditions;
        this.neighbours = neighbours;
        this.access = access;
    }

    @Can(MEASUREMENT_CREATE)
    @MutationMapping
    CheckIn recordCheckIn(@Argument RecordCheckIn input) {
        return checkIns.record(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<TargetCondition> targetCondition(CheckIn checkIn, Siblings siblings) {
        return siblings.find(access.may(TARGET_CONDITION_READ) ? checkIn.targetConditionId() : null, conditions::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(CheckIn checkIn, Siblings siblings) {
        return neighbours.member(checkIn.memberId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<CheckIn>> checkIns(TargetCondition condition, Listing listing, Siblings siblings) {
        return siblings.find(
                access.may(MEASUREMENT_READ) ? condition.id() : null, parents -> checkIns.of(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<CheckIn> latestCheckIn(TargetCondition condition, Siblings siblings) {
        return siblings.find(access.may(MEASUREMENT_READ) ? condition.id() : null, checkIns::latest);
    }
}
