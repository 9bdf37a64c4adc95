package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.security.Caller;
import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The same key within 24 hours gives the first result and runs nothing again; the same key with another input is
/// refused. The key is written in the mutation's own transaction, so that neither exists without the other. The
/// operator of the installation has no organisation to keep keys in: founding one twice is refused anyhow.
@Component
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    private static final String FIELD = "idempotencyKey";

    private final IdempotencyRepository repository;
    private final NodeRegistry nodes;
    private final JsonMapper json;

    Idempotency(IdempotencyRepository repository, NodeRegistry nodes, JsonMapper json) {
        this.repository = repository;
        this.nodes = nodes;
        this.json = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    Object once(DataFetchingEnvironment environment, Supplier<Object> mutation) {
        String key = key(environment);
        return key == null ? mutation.get() : once(key, fingerprint(environment), mutation);
    }

    /// The same for what comes in otherwise than as a field: in the transaction at hand, which the mutation is part of.
    public Object once(String key, String fingerprint, Supplier<? extends Object> mutation) {
        if (Caller.current().actor() == null) {
            return mutation.get();
        }
        String actor = Caller.current().subject();
        var known = repository.claim(actor, key, fingerprint);
        if (known == null) {
            Object result = mutation.get();
            if ((result instanceof AfterCommit<?> committed ? committed.node() : result) instanceof Node node) {
                repository.complete(actor, key, node.id().toString());
            }
            return result;
        }
        if (!known.fingerprint().equals(fingerprint)) {
            throw Refusal.of(
                    PlatformError.IDEMPOTENCY_KEY_REUSED,
                    FIELD,
                    "This key was used for another input within the last 24 hours; take a new key for a new request.");
        }
        Node first = nodes.made(known.node());
        if (first == null) {
            throw Refusal.notFound(FIELD);
        }
        return first;
    }

    /// For what shall be forgotten at once: even a digest of a small input tells what the input was.
    public void forget(Node node) {
        repository.forget(node.id().toString());
    }

    private static @Nullable String key(DataFetchingEnvironment environment) {
        Map<String, Object> input = environment.getArgument("input");
        if (input != null && input.get(FIELD) instanceof String key) {
            return key;
        }
        String header = environment.getGraphQlContext().get(HEADER);
        return header == null ? null : header + ":" + environment.getField().getResultKey();
    }

    private String fingerprint(DataFetchingEnvironment environment) {
        Map<String, Object> input = new HashMap<>();
        Map<String, Object> given = environment.getArgument("input");
        if (given != null) {
            input.putAll(given);
        }
        input.remove(FIELD);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(environment.getField().getName().getBytes(StandardCharsets.UTF_8));
            digest.update(json.writeValueAsBytes(input));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
