package dev.throughline.platform.errors;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with an input, so that the caller can mend everything in one go.
public final class Problems {

    private final List<UserError> errors = new ArrayList<>();

    public Problems unless(boolean holds, ErrorCode code, String path, String message) {
        if (!holds) {
            errors.add(Refusal.error(code.name(), path, message));
        }
        return this;
    }

    public void refuse() {
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }
}
