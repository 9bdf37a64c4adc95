package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.UserError;
import dev.throughline.platform.node.MalformedId;
import java.util.List;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/// What could not be made of an argument, with the path to it.
final class BindingErrors {

    private BindingErrors() {}

    static List<UserError> of(BindException binding) {
        return binding.getAllErrors().stream().map(BindingErrors::userError).toList();
    }

    private static UserError userError(ObjectError error) {
        String path = error instanceof FieldError field ? field.getField() : "";
        String full = error.getObjectName() + (path.isEmpty() ? "" : "." + path);
        List<String> steps =
                List.of(full.replace("$", "").replace("[", ".").replace("]", "").split("\\."));
        return new UserError(PlatformError.INVALID.name(), steps, sentence(error));
    }

    private static String sentence(ObjectError error) {
        if (error.contains(Throwable.class)) {
            for (Throwable cause = error.unwrap(Throwable.class); cause != null; cause = cause.getCause()) {
                if (cause instanceof MalformedId malformed) {
                    return String.valueOf(malformed.getMessage());
                }
            }
        }
        return "This value cannot be read.";
    }
}
