package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.servers.Roles;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.Floors;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.catalogue.Catalogue;
import dev.throughline.testkit.catalogue.CatalogueRule;
import dev.throughline.testkit.catalogue.Explanation;
import dev.throughline.testkit.catalogue.ListedColumns;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The migrated database, as its own catalogue describes it.
@ModuleTest
class CatalogueTests {

    /// What no input can violate.
    private static final Set<String> UNREACHABLE = Set.of(
            "experiment.experiment.experiment_concluded",
            "experiment.experiment.experiment_ended",
            "experiment.experiment.experiment_frozen",
            "experiment.proposal.proposal_decided",
            "experiment.proposal.proposal_once",
            "organisation.invitation.invitation_accepted",
            "organisation.invitation.invitation_token",
            "organisation.organisation.organisation_itself",
            "reporting.health_survey.health_survey_closed",
            "reporting.report_snapshot.report_snapshot_once",
            "reporting.report_snapshot.report_snapshot_period",
            "reporting.report_snapshot.report_snapshot_taker",
            "roadmap.review_reason.review_reason_settled",
            "roadmap.theme.theme_ended",
            "roadmap.theme.theme_learning",
            "roadmap.theme.theme_ordered",
            "roadmap.theme.theme_priority",
            "roadmap.theme_outcome.theme_outcome_measured",
            "stakeholder.account.account_value_whole",
            "stakeholder.assumption.assumption_shown",
            "stakeholder.advice.advice_given",
            "stakeholder.conversation.conversation_held",
            "stakeholder.conversation_note.conversation_note_once",
            "stakeholder.conversation_participant.conversation_participant_once",
            "stakeholder.decision.decision_made",
            "stakeholder.engagement.engagement_held",
            "stakeholder.participant.participant_one",
            "stakeholder.recipient.recipient_one",
            "stakeholder.status_update.status_update_sent",
            "stakeholder.insight.insight_heard",
            "stakeholder.insight.insight_understood",
            "stakeholder.promise.promise_contract",
            "stakeholder.request.request_itself",
            "stakeholder.request.request_merged",
            "stakeholder.request.request_understood",
            "strategy.challenge.challenge_baseline_whole",
            "strategy.target_condition.target_condition_baseline_whole");

    /// What each version has more of, nobody enters, and what was kept of an earlier version names, too.
    private static final Set<String> GROWING = Set.of(
            "reporting.report_snapshot.report_kind",
            "reporting.snapshot_figure.figure_kind",
            "reporting.snapshot_finding.finding_rule");

    private final Actors actors;
    private final Connection connection;
    private final Catalogue catalogue;

    CatalogueTests(Actors actors) throws SQLException {
        this.actors = actors;
        this.connection = DriverManager.getConnection(Database.url(), Roles.OWNER, Roles.PASSWORD);
        this.catalogue = new Catalogue(connection, Floors.present());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheRule(CatalogueRule rule) throws SQLException {
        assertThat(catalogue.tables()).isNotEmpty();
        assertThat(catalogue.broken(rule)).isEmpty();
    }

    @Test
    void listsTheValuesThatTheCodeKnows() throws Exception {
        var known = ListedColumns.of("dev.throughline", Floors.present());
        assertThat(known.keySet()).containsAll(GROWING);
        known.keySet().removeAll(GROWING);
        assertThat(catalogue.lists()).isEqualTo(known);
    }

    @Test
    void explainsEachConstraintThatInputCanViolate() throws SQLException {
        var schema = actors.organisation().admin().ask("""
                {
                  codes: __type(name: "UserErrorCode") { enumValues { name } }
                  __schema { types { name inputFields { name } } }
                }""");
        Set<String> codes = new HashSet<>(schema.<String>list("codes.enumValues[*].name"));
        Set<String> inputFields = new HashSet<>(schema.<String>list("__schema.types[*].inputFields[*].name"));
        Set<String> types = new HashSet<>(schema.<String>list("__schema.types[*].name"));
        Map<String, List<String>> problems = new TreeMap<>();
        catalogue.explanations().forEach((constraint, comment) -> {
            List<String> wrong = Explanation.problems(comment, codes, inputFields);
            if (!wrong.isEmpty() && taken(constraint, types) && !UNREACHABLE.contains(constraint)) {
                problems.put(constraint, wrong);
            }
        });
        assertThat(codes).isNotEmpty();
        assertThat(problems).isEmpty();
    }

    /// `strategy.check_in.check_in_note_length` is about a `CheckIn`; a module's table without a type takes no input as
    /// yet.
    private static boolean taken(String constraint, Set<String> types) {
        String type = Pattern.compile("(?:^|_)([a-z])")
                .matcher(constraint.split("\\.")[1])
                .replaceAll(initial -> initial.group(1).toUpperCase(Locale.ROOT));
        return constraint.startsWith("platform.") || types.contains(type);
    }
}
