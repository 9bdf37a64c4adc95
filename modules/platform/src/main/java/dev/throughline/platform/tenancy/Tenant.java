package dev.throughline.platform.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The organisation that the running request acts for; nothing outside this package can change it half way.
public final class Tenant {

    private static final ScopedValue<UUID> CURRENT = ScopedValue.newInstance();

    private Tenant() {}

    public static <R extends @Nullable Object, X extends Throwable> R call(
            UUID tenant, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(CURRENT, tenant).call(work);
    }

    public static @Nullable UUID current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
