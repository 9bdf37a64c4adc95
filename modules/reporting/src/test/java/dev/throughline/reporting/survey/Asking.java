package dev.throughline.reporting.survey;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.Database;
import dev.throughline.testkit.TestOrganisation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an organisation is asked, and answers.
public final class Asking {

    private static final String READ = """
            query ($id: ID!, $line: ID, $team: ID) { node(id: $id) { ... on HealthSurvey { state closedAt closedBy { name }
              participation { answered asked } own { remark answers { question points } }
              result(businessLineId: $line, teamId: $team) { answered hiddenBecause
                questions { question said cannotSay mean counts { points answers } } }
              remarks { totalCount nodes { remark } } } } }""";

    private final TestOrganisation organisation;

    public Asking(TestOrganisation organisation) {
        this.organisation = organisation;
    }

    public String open() {
        return open(organisation.as("CPO"), Duration.ofDays(7)).id();
    }

    Answer open(Actor actor, Duration time) {
        return actor.mutate(
                "openHealthSurvey", Map.of("closesAt", Instant.now().plus(time).toString()), "healthSurvey", "id");
    }

    public Answer close(Actor actor, String survey) {
        return actor.mutate("closeHealthSurvey", Map.of("id", survey), "healthSurvey", "id state");
    }

    /// The same to all six.
    public static List<Map<String, Object>> answers(@Nullable Integer points) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (HealthQuestion question : HealthQuestion.values()) {
            Map<String, Object> answer = new HashMap<>(Map.of("question", question.name()));
            if (points != null) {
                answer.put("points", points);
            }
            answers.add(answer);
        }
        return answers;
    }

    Answer answer(Actor actor, String survey, int points, @Nullable String remark) {
        Map<String, Object> input = new HashMap<>(Map.of("id", survey, "answers", answers(points)));
        if (remark != null) {
            input.put("remark", remark);
        }
        return actor.mutate("answerHealthSurvey", input, "healthSurvey", "id");
    }

    Answer answer(Actor actor, String survey, List<Map<String, Object>> answers) {
        return actor.mutate("answerHealthSurvey", Map.of("id", survey, "answers", answers), "healthSurvey", "id");
    }

    /// So many members of no team and no line.
    void answerEach(String survey, int members, int points) {
        for (int number = 0; number < members; number++) {
            answer(organisation.holding(role("TEAM_MEMBER"), Map.of()), survey, points, null)
                    .accepted();
        }
    }

    public void answerIn(String survey, String team, int members, int points) {
        for (int number = 0; number < members; number++) {
            answer(organisation.inTeam("TEAM_MEMBER", team), survey, points, null)
                    .accepted();
        }
    }

    Answer read(Actor actor, String survey) {
        return actor.ask(READ, Map.of("id", survey));
    }

    Answer result(Actor actor, String survey, Map<String, ?> of) {
        Map<String, Object> variables = new HashMap<>(of);
        variables.put("id", survey);
        return actor.ask(READ, variables);
    }

    Answer owes(Actor actor) {
        return actor.ask(
                "{ inbox { owed(filter: {kind: {eq: HEALTH_SURVEY}}) { nodes { kind title words dueAt subject { id } } } } }");
    }

    List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (Connection owner = Database.owner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + organisation.id() + "', false)");
            ResultSet found = statement.executeQuery(query);
            while (found.next()) {
                rows.add(found.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return rows;
    }

    private String role(String level) {
        return organisation
                .admin()
                .ask("{ roles(first: 50) { nodes { id level } } }")
                .<String>list("roles.nodes[?(@.level=='" + level + "')].id")
                .getFirst();
    }
}
