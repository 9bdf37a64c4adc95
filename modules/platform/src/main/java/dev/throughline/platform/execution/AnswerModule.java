package dev.throughline.platform.execution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Teaches Jackson to write an [Answer] along its plan, with names that are encoded already.
@Component
final class AnswerModule extends SimpleModule {

    AnswerModule() {
        super("answers");
        addSerializer(new Writer());
    }

    private static final class Writer extends StdSerializer<Answer> {

        Writer() {
            super(Answer.class);
        }

        @Override
        public void serialize(Answer answer, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            for (PlannedField field : answer.selection().fields()) {
                json.writeName(field.name());
                value(answer.value(field.number()), json, context);
            }
            json.writeEndObject();
        }

        /// Not a switch, which asks a method handle what each value is.
        private void value(@Nullable Object value, JsonGenerator json, SerializationContext context) {
            if (value == null) {
                json.writeNull();
            } else if (value instanceof String text) {
                json.writeString(text);
            } else if (value instanceof Answer answer) {
                serialize(answer, json, context);
            } else if (value instanceof Object[] list) {
                json.writeStartArray();
                for (Object each : list) {
                    value(each, json, context);
                }
                json.writeEndArray();
            } else if (value instanceof Integer number) {
                json.writeNumber(number);
            } else if (value instanceof Boolean flag) {
                json.writeBoolean(flag);
            } else {
                context.writeValue(json, value);
            }
        }
    }
}
