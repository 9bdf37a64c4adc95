package dev.throughline.platform.changes;

import dev.throughline.platform.errors.Unavailable;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.NodeRegistry;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// All changes of an organisation's nodes and all refused attempts at configuration, for who may read them.
@Service
public class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    /// An export holds a connection as long as its reader takes, so there are few at once, and none forever.
    private static final int EXPORTS = 2;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// Fields of the filter that are columns of another name, or hold ids whose column does not know their type.
    private static final Map<String, String> COLUMNS =
            Map.of("actorId", "actor", "nodeId", "subject", "nodeKind", "kind", "requestId", "request");

    private final AuditLogRepository repository;
    private final NodeRegistry nodes;
    private final TransactionTemplate reading;
    private final Semaphore exports = new Semaphore(EXPORTS);

    AuditLog(AuditLogRepository repository, NodeRegistry nodes, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.nodes = nodes;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    public Connection<AuditEntry> page(Listing listing) {
        return repository.page(new Listing(
                listing.name(),
                listing.size(),
                listing.backwards(),
                listing.cursor(),
                columns(listing.filter(), "filter"),
                listing.orderBy(),
                listing.counted()));
    }

    /// Gives each entry, newest first, to a reader while all of them are read in one snapshot.
    public void export(Map<String, Object> filter, Consumer<AuditEntry> reader) {
        Map<String, Object> columns = columns(filter, "filter");
        if (!exports.tryAcquire()) {
            throw new Unavailable("Others are exporting the audit log at this moment; try again in a minute.", null);
        }
        try {
            Instant end = Instant.now().plus(LONGEST);
            reading.executeWithoutResult(status -> repository.each(columns, entry -> {
                if (Instant.now().isAfter(end)) {
                    throw new Unavailable("This took too long; ask for a shorter period.", null);
                }
                reader.accept(entry);
            }));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("An export of the audit log has ended early", away);
            throw new Unavailable("The database cannot be reached at the moment; try again in a few seconds.", away);
        } finally {
            exports.release();
        }
    }

    /// The nodes that entries are about or by, as far as the caller may read them.
    public Map<AnyId, Node> nodes(Set<AnyId> ids) {
        Map<AnyId, Node> found = new LinkedHashMap<>();
        Map<String, Node> byText =
                nodes.findKnown(ids.stream().map(AnyId::toString).toList());
        ids.forEach(id -> {
            Node node = byText.get(id.toString());
            if (node != null) {
                found.put(id, node);
            }
        });
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> columns(Map<String, Object> filter, String path) {
        Map<String, Object> columns = new LinkedHashMap<>();
        filter.forEach((name, value) -> {
            if (value != null) {
                String here = path + "." + name;
                columns.put(
                        COLUMNS.getOrDefault(name, name),
                        switch (name) {
                            case "and", "or" ->
                                ((List<Map<String, Object>>) value)
                                        .stream()
                                                .map(each -> columns(each, here))
                                                .toList();
                            case "not" -> columns((Map<String, Object>) value, here);
                            case "actorId", "nodeId" -> ids((Map<String, Object>) value, here);
                            default -> value;
                        });
            }
        });
        return columns;
    }

    private static Map<String, Object> ids(Map<String, Object> comparisons, String path) {
        Map<String, Object> read = new LinkedHashMap<>();
        comparisons.forEach((comparison, value) -> {
            if (value != null) {
                read.put(
                        comparison,
                        switch (value) {
                            case List<?> many ->
                                many.stream().map(id -> id(id, path)).toList();
                            case String one -> id(one, path);
                            default -> value;
                        });
            }
        });
        return read;
    }

    private static UUID id(Object text, String path) {
        return AnyId.of(text.toString())
                .orElseThrow(() -> new BadInput(path, "This is not an id of this API; send the id as the API gave it."))
                .value();
    }
}
