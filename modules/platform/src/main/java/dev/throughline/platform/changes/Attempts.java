package dev.throughline.platform.changes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.throughline.platform.graphql.NodeRegistry;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.security.Caller;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Records what a caller was refused, in a transaction of its own after the refused one has ended, so that it stays and
/// never takes a second connection. Nobody fills the disk with refusals: after so many within an hour, one entry says
/// that there are more, and the server's log has them.
@Service
public class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int MOST = 500;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int CALLERS = 100_000;
    private static final String MORE =
            "\"More than %d refused attempts of this caller within an hour: the others stand in the server's log only.\""
                    .formatted(MOST);

    private final ChangeRepository repository;
    private final NodeRegistry nodes;
    private final TransactionTemplate apart;
    private final Cache<UUID, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfter(Expiry.<UUID, AtomicInteger>creating((caller, count) -> WITHIN))
            .build();

    Attempts(ChangeRepository repository, NodeRegistry nodes, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.nodes = nodes;
        this.apart = new TransactionTemplate(transactions);
    }

    /// The subject is whatever the caller named, and is kept where there is such a node. The input is JSON, without
    /// secrets and not too long.
    public void refused(String action, @Nullable AnyId subject, List<String> codes, @Nullable String input) {
        UUID actor = Caller.current().actor();
        int count = actor == null
                ? Integer.MAX_VALUE
                : counts.get(actor, first -> new AtomicInteger()).incrementAndGet();
        if (count > MOST + 1) {
            LOG.warn("Refused {} to {}: {}", action, Caller.current().subject(), codes);
            return;
        }
        try {
            apart.executeWithoutResult(status -> repository.insert(new Attempt(
                    action,
                    subject != null && nodes.knows(subject) ? subject : null,
                    codes,
                    count > MOST ? MORE : input)));
        } catch (DataAccessException | TransactionException lost) {
            LOG.error("Refused {} to {}: {}, but could not record it", action, actor, codes, lost);
        }
    }
}
