package dev.throughline.platform.tenancy;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which tenant a piece of work entered that was no tenant's own: so that its answer can be read there.
public final class Entered {

    private static final ScopedValue<Entered> CURRENT = ScopedValue.newInstance();

    private @Nullable UUID tenant;

    public <R> R during(Supplier<R> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /// Begins work in the tenant that was entered; nothing where none was.
    public void resume(Runnable work) {
        if (tenant != null) {
            Tenant.call(tenant, () -> {
                work.run();
                return null;
            });
        }
    }

    static void note(UUID tenant) {
        if (CURRENT.isBound()) {
            CURRENT.get().tenant = tenant;
        }
    }
}
