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

    /// Whether the request acts for an organisation at all; nothing can be read or written otherwise.
    public static boolean isBound() {
        return CURRENT.isBound();
    }

    public static @Nullable UUID current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
