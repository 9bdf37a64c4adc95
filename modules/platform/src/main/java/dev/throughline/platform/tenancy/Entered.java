package dev.throughline.platform.tenancy;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which tenant a piece of work entered that was no tenant's own: so that its answer can be read there.
public final class Entered {

    private static final ScopedValue<Entered> CURRENT = ScopedValue.newInstance();

    private @Nullable UUID tenant;

    /// Whether whoever is calling acts for no tenant as yet.
    public static boolean nobody() {
        return Tenant.current() == null;
    }

    public <R> R during(Supplier<R> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /// Begins work, in the tenant that was entered or in the caller's own.
    public <R> R resume(Supplier<R> work) {
        return tenant == null ? work.get() : Tenant.call(tenant, work::get);
    }

    static void note(UUID tenant) {
        if (CURRENT.isBound()) {
            CURRENT.get().tenant = tenant;
        }
    }
}
