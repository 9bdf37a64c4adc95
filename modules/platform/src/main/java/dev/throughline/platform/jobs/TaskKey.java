package dev.throughline.platform.jobs;

import java.util.UUID;

/// For which organisation a task runs, and about what.
public record TaskKey(UUID organisation, UUID about) {

    static TaskKey parse(String instance) {
        int slash = instance.indexOf('/');
        return new TaskKey(
                UUID.fromString(instance.substring(0, slash)), UUID.fromString(instance.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return organisation + "/" + about;
    }
}
