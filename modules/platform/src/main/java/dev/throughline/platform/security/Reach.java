package dev.throughline.platform.security;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// How far a permission reaches: everywhere in the organisation, or only in certain places of it.
public record Reach(boolean everywhere, Set<UUID> places) {

    public static final Reach EVERYWHERE = new Reach(true, Set.of());

    public static Reach of(UUID place) {
        return new Reach(false, Set.of(place));
    }

    public Reach and(Reach other) {
        if (everywhere || other.everywhere) {
            return EVERYWHERE;
        }
        Set<UUID> both = new HashSet<>(places);
        both.addAll(other.places);
        return new Reach(false, Set.copyOf(both));
    }

    /// Whether it covers one of the places; no place means the organisation as a whole.
    public boolean covers(Set<UUID> asked) {
        return everywhere || asked.stream().anyMatch(places::contains);
    }
}
