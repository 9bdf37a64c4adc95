package dev.throughline.platform.execution;

import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One execution of a plan: level after level, a field at a time, each for all answers of the level.
final class Run {

    /// A value itself, and not one of a list.
    private static final int WHOLE = -1;

    private final ExecutionContext execution;
    private final Failures failures;
    private final Reads reads;
    private final Deadline deadline;
    private final List<GraphQLError> errors = new ArrayList<>();
    private int losses;

    Run(ExecutionContext execution, Failures failures, Reads reads) {
        this.execution = execution;
        this.failures = failures;
        this.reads = reads;
        this.deadline = execution.getGraphQLContext().getOrDefault(Deadline.class, Deadline.NEVER);
    }

    List<GraphQLError> errors() {
        return errors;
    }

    Answer answer(Answer root) {
        level(root.selection(), List.of(root));
        return root;
    }

    private void level(PlannedSelection selection, List<Answer> answers) {
        List<Object> sources = new ArrayList<>(answers.size());
        for (Answer answer : answers) {
            sources.add(answer.source());
        }
        for (PlannedField field : selection.turns()) {
            @Nullable Object[] values = fetch(field, answers, sources);
            if (field.values() instanceof Nested nesting) {
                nest(field, nesting, answers, values);
            } else {
                write(field, (Leaves) field.values(), answers, values);
            }
        }
    }

    private @Nullable Object[] fetch(PlannedField field, List<Answer> answers, List<Object> sources) {
        Place place = new Place(execution, field, answers.getFirst(), WHOLE);
        reads.expect(field.values().below());
        try {
            deadline.check();
            return field.fetcher().fetch(place, sources);
        } catch (Exception failure) {
            @Nullable Object[] failed = new Object[sources.size()];
            Arrays.fill(failed, new Failed(failure));
            return failed;
        }
    }

    private void write(PlannedField field, Leaves leaves, List<Answer> answers, @Nullable Object[] values) {
        for (int number = 0; number < values.length; number++) {
            Answer answer = answers.get(number);
            settle(field, answer, leaf(field, field.shape(), leaves, answer, values[number], WHOLE));
        }
    }

    private @Nullable Object leaf(
            PlannedField field, Shape shape, Leaves leaves, Answer answer, @Nullable Object value, int index) {
        if (value == null) {
            return missing(field, shape, answer, index);
        }
        if (value instanceof Failed failed) {
            return failed(field, answer, index, failed.failure());
        }
        Shape element = shape.element();
        if (element == null) {
            try {
                return leaves.serialize(value, execution.getGraphQLContext(), execution.getLocale());
            } catch (RuntimeException failure) {
                return failed(field, answer, index, failure);
            }
        }
        List<@Nullable Object> list = new ArrayList<>();
        for (Object each : (Iterable<?>) value) {
            Object written = leaf(field, element, leaves, answer, each, list.size());
            if (written == null && element.required()) {
                return null;
            }
            list.add(written);
        }
        return list.toArray();
    }

    /// Makes an answer of each value and goes on with all of them, type by type.
    private void nest(PlannedField field, Nested nesting, List<Answer> answers, @Nullable Object[] values) {
        Map<PlannedSelection, List<Answer>> below = new LinkedHashMap<>();
        @Nullable Object[] nested = new Object[values.length];
        for (int number = 0; number < values.length; number++) {
            nested[number] = nested(field, field.shape(), nesting, answers.get(number), values[number], WHOLE, below);
        }
        int before = losses;
        below.forEach(this::level);
        for (int number = 0; number < values.length; number++) {
            Object value = losses == before ? nested[number] : kept(field.shape(), nested[number]);
            settle(field, answers.get(number), value);
        }
    }

    private @Nullable Object nested(
            PlannedField field,
            Shape shape,
            Nested nesting,
            Answer answer,
            @Nullable Object value,
            int index,
            Map<PlannedSelection, List<Answer>> below) {
        if (value == null) {
            return missing(field, shape, answer, index);
        }
        if (value instanceof Failed failed) {
            return failed(field, answer, index, failed.failure());
        }
        Shape element = shape.element();
        if (element == null) {
            Answer nested = new Answer(nesting.selection(value, execution), value, answer, field, index);
            List<Answer> same = below.get(nested.selection());
            if (same == null) {
                same = new ArrayList<>();
                below.put(nested.selection(), same);
            }
            same.add(nested);
            return nested;
        }
        Collection<?> elements = (Collection<?>) value;
        @Nullable Object[] list = new Object[elements.size()];
        int next = 0;
        for (Object each : elements) {
            list[next] = nested(field, element, nesting, answer, each, next, below);
            if (list[next] == null && element.required()) {
                return null;
            }
            next++;
        }
        return list;
    }

    /// The value without what was lost below it.
    private static @Nullable Object kept(Shape shape, @Nullable Object value) {
        if (value instanceof Answer answer) {
            return answer.isLost() ? null : answer;
        }
        Shape element = shape.element();
        if (element != null && value instanceof Object[] list) {
            for (int index = 0; index < list.length; index++) {
                Object before = list[index];
                list[index] = kept(element, before);
                if (before != null && list[index] == null && element.required()) {
                    return null;
                }
            }
        }
        return value;
    }

    private void settle(PlannedField field, Answer answer, @Nullable Object value) {
        if (value == null && field.shape().required() && !answer.isLost()) {
            answer.lose();
            losses++;
        }
        answer.set(field, value);
    }

    private @Nullable Object missing(PlannedField field, Shape shape, Answer answer, int index) {
        if (shape.required()) {
            String where = field.parent().getName() + "." + field.definition().getName();
            failed(field, answer, index, new IllegalStateException("Nothing where something is promised: " + where));
        }
        return null;
    }

    private @Nullable Object failed(PlannedField field, Answer answer, int index, Throwable failure) {
        errors.addAll(
                failures.explain(failure, new Place(execution, field, answer, index).environment(answer.source())));
        return null;
    }
}
