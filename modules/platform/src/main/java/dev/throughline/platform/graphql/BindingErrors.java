package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.UserError;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/// What could not be made of an argument, with the path to it.
final class BindingErrors {

    private static final int SHOWN = 60;

    private BindingErrors() {}

    /// The path begins at the argument, which is `input` for every mutation.
    static List<UserError> of(BindException binding, String argument) {
        return binding.getAllErrors().stream()
                .map(error -> userError(error, argument))
                .toList();
    }

    private static UserError userError(ObjectError error, String argument) {
        String field = error instanceof FieldError named ? named.getField() : "";
        List<String> path = Stream.concat(Stream.of(argument), Stream.of(field.split("[.\\[\\]$]+")))
                .filter(step -> !step.isEmpty())
                .toList();
        return new UserError(PlatformError.INVALID.name(), path, sentence(error, path.getLast()));
    }

    private static String sentence(ObjectError error, String field) {
        Object rejected = error instanceof FieldError named ? named.getRejectedValue() : null;
        String shown = rejected == null ? "This" : "\"" + shortened(rejected.toString()) + "\"";
        return field.toLowerCase(Locale.ROOT).endsWith("id")
                ? shown + " is not an id of the type that this field takes; send the id as the API gave it."
                : shown + " cannot be read as a value of this field.";
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
