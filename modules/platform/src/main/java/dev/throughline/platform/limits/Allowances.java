package dev.throughline.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.throughline.platform.errors.RequestError;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.tenancy.Tenant;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/// What an operation costs is taken from the caller's bucket and from the organisation's. Whoever acts for no
/// organisation has a bucket of this node's own, since there is nowhere to share it.
@Service
@EnableConfigurationProperties(RateLimits.class)
public class Allowances {

    public static final String RETRY_AFTER = "retryAfter";
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int VISITORS = 100_000;

    private record Holder(UUID tenant, UUID id) {}

    private final Cache<Holder, Bucket> shared =
            Caffeine.newBuilder().expireAfterAccess(IDLE).build();
    private final Cache<String, Bucket> visitors =
            Caffeine.newBuilder().expireAfterAccess(IDLE).maximumSize(VISITORS).build();
    private final SharedBuckets buckets;
    private final RateLimits limits;

    Allowances(SharedBuckets buckets, RateLimits limits) {
        this.buckets = buckets;
        this.limits = limits;
    }

    /// Refuses what the buckets do not hold, and takes nothing then.
    public void charge(long points) {
        Bucket caller = caller();
        Bucket organisation = organisation();
        take(caller, points, "you", limits.points());
        if (organisation != null) {
            try {
                take(organisation, points, "your organisation", limits.points() * limits.organisation());
            } catch (AbortExecutionException refused) {
                caller.addTokens(points);
                throw refused;
            }
        }
    }

    /// Takes what a document costs that could not be executed, as far as it is there.
    public void chargeUnreadable() {
        caller().tryConsumeAsMuchAsPossible(limits.unreadable());
        Bucket organisation = organisation();
        if (organisation != null) {
            organisation.tryConsumeAsMuchAsPossible(limits.unreadable());
        }
    }

    RateLimit left() {
        Bucket organisation = organisation();
        return new RateLimit(
                left(caller(), 1),
                organisation == null ? null : left(organisation, limits.organisation()),
                limits.atOnce());
    }

    private PointBucket left(Bucket bucket, int times) {
        long remaining = Math.max(0, bucket.getAvailableTokens());
        int capacity = limits.points() * times;
        int restored = limits.restored() * times;
        return new PointBucket(
                capacity,
                Math.toIntExact(remaining),
                restored,
                Instant.now().plusMillis((capacity - remaining) * 1_000 / restored));
    }

    private static void take(Bucket bucket, long points, String whose, int capacity) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.min(points, capacity));
        if (!probe.isConsumed()) {
            long seconds = Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L));
            throw new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                    .message(
                            "This operation costs %,d points, and of the %,d that %s may spend at a time %,d are left; try"
                                    + " again in %,d s.",
                            points, capacity, whose, probe.getRemainingTokens(), seconds)
                    .extensions(
                            Map.of("code", RequestError.RATE_LIMITED.name(), "limit", capacity, RETRY_AFTER, seconds))
                    .build()));
        }
    }

    private Bucket caller() {
        Caller caller = Caller.current();
        UUID tenant = Tenant.current();
        UUID actor = caller.actor();
        return tenant == null || actor == null
                ? visitors.get(caller.subject(), nobody -> ofNode(limits.ofCaller()))
                : shared(new Holder(tenant, actor), limits.ofCaller());
    }

    private @Nullable Bucket organisation() {
        UUID tenant = Tenant.current();
        return tenant == null ? null : shared(new Holder(tenant, tenant), limits.ofOrganisation());
    }

    /// The limits may have changed since another start has made the bucket.
    private Bucket shared(Holder holder, BucketConfiguration configuration) {
        return shared.get(holder, nobody -> {
            Bucket bucket = buckets.builder()
                    .withOptimization(Optimizations.delaying(limits.apart()))
                    .build(new RateBucketId(holder.id()), () -> configuration);
            bucket.replaceConfiguration(configuration, TokensInheritanceStrategy.PROPORTIONALLY);
            return bucket;
        });
    }

    private static Bucket ofNode(BucketConfiguration configuration) {
        var builder = Bucket.builder();
        for (var bandwidth : configuration.getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }
}
