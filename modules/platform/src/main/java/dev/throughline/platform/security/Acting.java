package dev.throughline.platform.security;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/// Runs what a member or a machine asked for at a time when no request of theirs is running: with what they may do by
/// then, as the database has it, and nothing else.
@Component
public class Acting {

    private final Callers members;
    private final Machines machines;

    Acting(Callers members, Machines machines) {
        this.members = members;
        this.machines = machines;
    }

    /// To be called in a transaction of their organisation; refused where they may not enter it any more.
    public <R> R as(UUID actor, Supplier<R> work) {
        Caller caller = members.find(actor)
                .or(() -> machines.find(actor))
                .orElseThrow(() -> new AccessDeniedException("Needs somebody who may call still"));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(caller, null, null)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
