package dev.throughline.platform.limits;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A bucket of points for each caller, filled again as time goes by; that of an organisation is so many times as large.
/// Nodes of a cluster share buckets: each takes from its own copy, and they meet in the database after so long, or
/// after a twentieth of the bucket.
@ConfigurationProperties("throughline.limits.rate")
public record RateLimits(
        @DefaultValue("10000") int points,
        @DefaultValue("100") int restored,
        @DefaultValue("4") int organisation,
        @DefaultValue("20") int atOnce,
        @DefaultValue("10") int unreadable,
        @DefaultValue("1s") Duration shared) {

    private static final int MEETINGS = 20;

    BucketConfiguration ofCaller() {
        return of(1);
    }

    BucketConfiguration ofOrganisation() {
        return of(organisation);
    }

    DelayParameters apart() {
        return new DelayParameters(Math.max(1, points / MEETINGS), shared);
    }

    private BucketConfiguration of(int times) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity((long) points * times)
                        .refillGreedy((long) restored * times, Duration.ofSeconds(1)))
                .build();
    }
}
