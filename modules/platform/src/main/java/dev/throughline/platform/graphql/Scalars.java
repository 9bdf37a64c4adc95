package dev.throughline.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Values that GraphQL has no word for. All of them travel as strings, so that no client rounds them.
final class Scalars {

    static final List<GraphQLScalarType> ALL = List.of(
            text(
                    "Date",
                    "A date without a time, `2017-01-30` (ISO 8601).",
                    "a date such as \"2017-01-30\"",
                    Scalars::date),
            text(
                    "DateTime",
                    "A moment, RFC 3339 with an offset, always UTC in answers: `2017-01-30T09:00:00Z`.",
                    "a moment with an offset such as \"2017-01-30T09:00:00Z\"",
                    Scalars::moment),
            text(
                    "Duration",
                    "A length of time in days, hours, minutes and seconds, ISO 8601: `PT45M`, `P14D`; in answers "
                            + "without days, `PT336H`.",
                    "a duration such as \"PT45M\" or \"P14D\"",
                    Duration::parse),
            text(
                    "Decimal",
                    "An exact decimal number as a string, `\"0.02\"`, at most 30 digits before and 12 after the point. "
                            + "Whole numbers may be sent as numbers; floats as variables are refused, since they are not exact.",
                    "an exact decimal number as a string such as \"0.02\", with at most 30 digits before and 12 after the point",
                    Scalars::decimal));

    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 12;

    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private Scalars() {}

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        YEARS.checkValidValue(date.getYear(), ChronoField.YEAR);
        return date;
    }

    private static Instant moment(String text) {
        Instant moment = OffsetDateTime.parse(text).toInstant();
        YEARS.checkValidValue(moment.atOffset(ZoneOffset.UTC).getYear(), ChronoField.YEAR);
        return moment;
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > MOST_DIGITS + MOST_DECIMALS + 2 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new IllegalArgumentException(text);
        }
        BigDecimal value = new BigDecimal(text);
        if (value.precision() - value.scale() > MOST_DIGITS || value.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static <T> GraphQLScalarType text(
            String name, String description, String expected, Function<String, T> parser) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new TextCoercing<>(expected, parser))
                .build();
    }

    private record TextCoercing<T>(String expected, Function<String, T> parser) implements Coercing<T, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        }

        @Override
        public T parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                if (input instanceof Double || input instanceof Float) {
                    throw new IllegalArgumentException();
                }
                return parser.apply(input.toString());
            } catch (RuntimeException unreadable) {
                throw new CoercingParseValueException("Expected " + expected + ".");
            }
        }

        @Override
        public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return parser.apply(
                        switch (input) {
                            case StringValue text -> text.getValue();
                            case IntValue number -> number.getValue().toString();
                            case FloatValue number -> number.getValue().toPlainString();
                            default -> throw new IllegalArgumentException();
                        });
            } catch (RuntimeException unreadable) {
                throw new CoercingParseLiteralException("Expected " + expected + ".");
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(
                    input instanceof Instant instant ? instant.toString() : serialize(input, context, locale));
        }
    }
}
