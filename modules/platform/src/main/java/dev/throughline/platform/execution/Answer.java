package dev.throughline.platform.execution;

import graphql.execution.ResultPath;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An object of an answer: one value for each field of its selection. It is a map for whoever wants one; whoever writes
/// it goes along its fields.
public final class Answer extends AbstractMap<String, @Nullable Object> {

    private final PlannedSelection selection;
    private final Object source;
    private final @Nullable Answer above;
    private final @Nullable PlannedField field;
    private final int index;
    private final @Nullable Object[] values;
    private boolean lost;

    /// What an operation begins with.
    Answer(PlannedSelection selection, Object source) {
        this(selection, source, null, null, -1);
    }

    /// A value of a field of another one; the index is its place in a list, or negative.
    Answer(PlannedSelection selection, Object source, @Nullable Answer above, @Nullable PlannedField field, int index) {
        this.selection = selection;
        this.source = source;
        this.above = above;
        this.field = field;
        this.index = index;
        this.values = new Object[selection.fields().size()];
    }

    PlannedSelection selection() {
        return selection;
    }

    Object source() {
        return source;
    }

    @Nullable Object value(int number) {
        return values[number];
    }

    void set(PlannedField field, @Nullable Object value) {
        values[field.number()] = value;
    }

    /// Null stands in its place, since a field of it that may not be null is.
    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }

    ResultPath path() {
        if (above == null || field == null) {
            return ResultPath.rootPath();
        }
        ResultPath path = above.path().segment(field.merged().getResultKey());
        return index < 0 ? path : path.segment(index);
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (PlannedField asked : selection.fields()) {
            entries.put(asked.merged().getResultKey(), view(values[asked.number()]));
        }
        return entries.entrySet();
    }

    private static @Nullable Object view(@Nullable Object value) {
        return value instanceof Object[] list
                ? Arrays.stream(list).<@Nullable Object>map(Answer::view).toList()
                : value;
    }
}
