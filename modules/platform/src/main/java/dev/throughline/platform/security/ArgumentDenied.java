package dev.throughline.platform.security;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/// The caller may do this, but not with what stands at one place of the arguments.
public final class ArgumentDenied extends AccessDeniedException {

    private final transient List<String> path;

    /// The path begins at the argument, such as `input`, with dots between the steps.
    public ArgumentDenied(String path, String message) {
        super(message);
        this.path = List.of(path.split("\\."));
    }

    public List<String> path() {
        return path;
    }
}
