package dev.throughline.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.throughline.platform.tenancy.Tenant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How many operations of an organisation run at this moment on this node, whose connections and cores they share with
/// all others. An organisation that nobody asks for is forgotten.
@Component
public class Crowd {

    private final Cache<UUID, Semaphore> organisations =
            Caffeine.newBuilder().weakValues().build();
    private final int atOnce;

    public Crowd(RateLimits limits) {
        this.atOnce = limits.atOnce();
    }

    public int atOnce() {
        return atOnce;
    }

    /// A place to be given back with [#leave]; null where all are taken.
    public @Nullable Semaphore enter() {
        UUID tenant = Tenant.current();
        Semaphore places =
                tenant == null ? new Semaphore(1) : organisations.get(tenant, nobody -> new Semaphore(atOnce));
        return places.tryAcquire() ? places : null;
    }

    public void leave(Semaphore place) {
        place.release();
    }
}
