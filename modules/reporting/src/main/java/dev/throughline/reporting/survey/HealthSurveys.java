package dev.throughline.reporting.survey;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.jobs.TaskKey;
import dev.throughline.platform.jobs.Tasks;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Opens surveys and tells what came of them; everybody who may read the organisation reads both.
@Service
public class HealthSurveys implements Nodes<HealthSurveyId, HealthSurvey> {

    static final String TASK = "health-survey";

    /// *(design)* Whoever is away for a day answers, too; after two months it is about something else.
    private static final Duration SHORTEST = Duration.ofDays(1);

    private static final Duration LONGEST = Duration.ofDays(60);

    private final HealthSurveyRepository repository;
    private final HealthTallyRepository tallies;
    private final Access access;
    private final Changes changes;
    private final Tasks tasks;
    private final TenantTransactions transactions;

    HealthSurveys(
            HealthSurveyRepository repository,
            HealthTallyRepository tallies,
            Access access,
            Changes changes,
            Tasks tasks,
            TenantTransactions transactions) {
        this.repository = repository;
        this.tallies = tallies;
        this.access = access;
        this.changes = changes;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    @Override
    public IdType<HealthSurveyId> idType() {
        return HealthSurveyId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    @Override
    public Map<HealthSurveyId, HealthSurvey> byIds(Set<HealthSurveyId> ids) {
        return repository.byIds(ids);
    }

    Connection<HealthSurvey> page(Listing listing) {
        return repository.page(listing);
    }

    /// Leaves a task that closes it, in the same transaction.
    HealthSurvey open(OpenHealthSurvey open) {
        access.require(Permission.HEALTH_SURVEY_CHANGE, Place.ORGANISATION);
        Instant now = Instant.now();
        new Problems()
                .unless(
                        !open.closesAt().isBefore(now.plus(SHORTEST))
                                && !open.closesAt().isAfter(now.plus(LONGEST)),
                        PlatformError.INVALID,
                        "closesAt",
                        "A survey is open for %d to %d days.".formatted(SHORTEST.toDays(), LONGEST.toDays()))
                .refuse();
        HealthSurvey opened = repository.insert(access.caller(), open.closesAt());
        tasks.schedule(TASK, new TaskKey(transactions.bound(), opened.id().value()), opened.closesAt());
        changes.created("openHealthSurvey", opened);
        return opened;
    }

    /// The last survey that was closed before a moment, and what a place answered in it.
    public Optional<AnsweredSurvey> lastBefore(Instant moment, HealthPlace place) {
        return repository
                .closedBefore(moment)
                .map(survey -> new AnsweredSurvey(
                        survey, result(new AskedHealth(survey, place), tallies.of(Set.of(survey.id())))));
    }

    /// One statement, however many surveys and places.
    Map<AskedHealth, HealthSurveyResult> results(Set<AskedHealth> asked) {
        Map<HealthSurveyId, List<HealthTally>> found =
                tallies.of(asked.stream().map(one -> one.survey().id()).collect(Collectors.toSet()));
        return asked.stream().collect(Collectors.toMap(one -> one, one -> result(one, found)));
    }

    private static HealthSurveyResult result(AskedHealth asked, Map<HealthSurveyId, List<HealthTally>> found) {
        return asked.survey().state() == HealthSurveyState.OPEN
                ? HealthSurveyResult.hidden(HealthSurveyResult.OPEN)
                : HealthSurveyResult.of(found.getOrDefault(asked.survey().id(), List.of()).stream()
                        .filter(tally -> tally.place().equals(asked.place()))
                        .toList());
    }

    Map<HealthSurveyId, Connection<HealthRemark>> remarks(Set<HealthSurveyId> surveys, Listing listing) {
        return tallies.remarks(surveys, listing);
    }
}
