package dev.throughline.organisation.setup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Steps are ticked off by whoever takes them, in the transaction that takes them, and stay ticked off.
@Service
public class SetUps {

    private final SetUpRepository repository;

    SetUps(SetUpRepository repository) {
        this.repository = repository;
    }

    public void begin() {
        repository.insert(Set.of(SetUpStep.values()));
    }

    public void done(SetUpStep step) {
        repository.done(step);
    }

    /// The whole list for each that asks, or nothing where every step is done.
    <K> Map<K, List<SetUpItem>> of(Set<K> askers) {
        List<SetUpItem> items = repository.all();
        if (items.stream().allMatch(item -> item.doneAt() != null)) {
            return Map.of();
        }
        return Map.of(askers.iterator().next(), items);
    }
}
