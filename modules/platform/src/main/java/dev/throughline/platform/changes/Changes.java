package dev.throughline.platform.changes;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.Node;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Every change is recorded in the transaction that makes it, and nobody can alter a record: the application's role
/// may only insert and read.
@Service
public class Changes {

    private final ChangeRepository repository;
    private final JsonMapper json;
    private final ApplicationEventPublisher facts;

    Changes(ChangeRepository repository, JsonMapper json, ApplicationEventPublisher facts) {
        this.repository = repository;
        this.json = json;
        this.facts = facts;
    }

    public void created(String action, Node after) {
        record(action, null, after, null);
    }

    public void changed(String action, Node before, Node after) {
        record(action, before, after, null);
    }

    /// Whether there was anything to record: what is as it was before has not been changed.
    public boolean record(String action, @Nullable Node before, Node after, @Nullable String reason) {
        return record(action, before, before, after, after, reason);
    }

    /// The same of nodes whose history tells more than their own row.
    public <T extends Node> boolean record(
            String action, @Nullable Whole<T> before, Whole<T> after, @Nullable String reason) {
        return record(action, before == null ? null : before.node(), before, after.node(), after, reason);
    }

    private boolean record(
            String action,
            @Nullable Node before,
            @Nullable Object told,
            Node after,
            Object tells,
            @Nullable String reason) {
        String former = told == null ? null : json.writeValueAsString(told);
        String now = json.writeValueAsString(tells);
        if (now.equals(former)) {
            return false;
        }
        repository.insert(after.id(), action, former, now, reason);
        facts.publishEvent(new ChangeRecorded(action, before, after, reason));
        return true;
    }

    /// Something was done that left the node as it was.
    public void noted(String action, Node node, @Nullable String reason) {
        String json = this.json.writeValueAsString(node);
        repository.insert(node.id(), action, json, json, reason);
    }

    Map<UUID, Connection<Change>> of(Set<UUID> subjects, Listing listing) {
        return repository.pages(subjects, listing);
    }
}
