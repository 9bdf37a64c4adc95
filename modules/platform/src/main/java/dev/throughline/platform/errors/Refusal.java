package dev.throughline.platform.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A use case says no. Nothing is changed; the caller reads every problem at once.
public final class Refusal extends RuntimeException {

    private final transient List<UserError> errors;

    public Refusal(List<UserError> errors) {
        super(errors.stream().map(UserError::message).collect(Collectors.joining(" ")), null, false, false);
        this.errors = List.copyOf(errors);
    }

    /// The path is that of a field of the mutation's `input`, with dots between the steps.
    public static Refusal of(ErrorCode code, String path, String message) {
        return new Refusal(List.of(error(code.name(), path, message)));
    }

    public static Refusal notFound(String path) {
        return of(PlatformError.NOT_FOUND, path, "Nothing with this id exists, or you may not see it.");
    }

    static UserError error(String code, String path, String message) {
        List<String> steps = new ArrayList<>(List.of("input"));
        if (!path.isEmpty()) {
            steps.addAll(List.of(path.split("\\.")));
        }
        return new UserError(code, List.copyOf(steps), message);
    }

    public List<UserError> errors() {
        return errors;
    }
}
