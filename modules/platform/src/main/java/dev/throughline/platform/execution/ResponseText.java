package dev.throughline.platform.execution;

import graphql.ExecutionResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A response as JSON. An [Answer] is written along its plan, with names that are encoded already; what else there is,
/// such as errors, is Jackson's.
public final class ResponseText {

    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private final JsonMapper json;
    private final Utf8 written = new Utf8();

    private ResponseText(JsonMapper json) {
        this.json = json;
    }

    public static ResponseText of(ExecutionResult result, JsonMapper json) {
        ResponseText text = new ResponseText(json);
        text.object(result.toSpecification());
        return text;
    }

    public int length() {
        return written.length();
    }

    public void writeTo(OutputStream out) throws IOException {
        written.writeTo(out);
    }

    /// A name as it stands before its value, behind a comma.
    static byte[] name(String name) {
        return (",\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
    }

    private void object(Map<String, Object> fields) {
        written.add('{');
        int skipped = 1;
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            written.add(name(field.getKey()), skipped);
            value(field.getValue());
            skipped = 0;
        }
        written.add('}');
    }

    private void answer(Answer answer) {
        written.add('{');
        int skipped = 1;
        for (PlannedField field : answer.selection().fields()) {
            written.add(field.name(), skipped);
            value(answer.value(field.number()));
            skipped = 0;
        }
        written.add('}');
    }

    /// Not a switch, which asks a method handle what each value is.
    private void value(@Nullable Object value) {
        if (value == null) {
            written.add(NULL, 0);
        } else if (value instanceof String text) {
            written.text(text);
        } else if (value instanceof Answer answer) {
            answer(answer);
        } else if (value instanceof Object[] list) {
            list(list);
        } else if (value instanceof Integer number) {
            written.add(ascii(number.toString()), 0);
        } else if (value instanceof Boolean flag) {
            written.add(flag ? TRUE : FALSE, 0);
        } else {
            written.add(json.writeValueAsBytes(value), 0);
        }
    }

    private void list(@Nullable Object[] list) {
        written.add('[');
        for (int index = 0; index < list.length; index++) {
            if (index > 0) {
                written.add(',');
            }
            value(list[index]);
        }
        written.add(']');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
