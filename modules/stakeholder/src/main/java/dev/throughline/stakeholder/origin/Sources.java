package dev.throughline.stakeholder.origin;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.serviceaccount.CredentialState;
import dev.throughline.organisation.serviceaccount.ServiceAccount;
import dev.throughline.organisation.serviceaccount.ServiceAccountId;
import dev.throughline.organisation.serviceaccount.ServiceAccounts;
import dev.throughline.platform.csv.TableRow;
import dev.throughline.platform.node.Id;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/// What a source holds is brought in by the service account that did so first, as long as that one is active: another
/// one that calls itself the same would change what it does not know. People answer for what they bring in themselves.
@Service
public class Sources {

    private final SourceRepository repository;
    private final ServiceAccounts machines;
    private final Access access;

    Sources(SourceRepository repository, ServiceAccounts machines, Access access) {
        this.repository = repository;
        this.machines = machines;
        this.access = access;
    }

    /// Finds rows of sources that are another one's, and takes those that are nobody's when the rows are brought in.
    public <I extends Id> void settle(SourceKind kind, Map<TableRow, RowKey<I>> keys, Tally tally) {
        ServiceAccountId self = access.serviceAccount();
        if (self == null) {
            return;
        }
        Set<String> sources = RowKey.origins(keys.values()).keySet();
        Map<String, ServiceAccountId> holders = repository.of(kind, sources);
        Map<ServiceAccountId, ServiceAccount> known = machines.byIds(new HashSet<>(holders.values()));
        Set<String> taken = new HashSet<>();
        for (String source : sources) {
            ServiceAccountId holder = holders.get(source);
            if (holder == null) {
                tally.aside(() -> repository.take(kind, source, self));
            } else if (!holder.equals(self)) {
                ServiceAccount other = known.get(holder);
                if (other != null && other.state() == CredentialState.ACTIVE) {
                    taken.add(source);
                } else {
                    tally.aside(() -> repository.takeOver(kind, source, holder, self));
                }
            }
        }
        keys.forEach((row, key) -> {
            if (key.origin() != null && taken.contains(key.origin().source())) {
                row.find(
                        OriginColumn.EXTERNAL_ID,
                        "FORBIDDEN",
                        "Another service account brings in what %s holds: name a source of your own, or have that one revoked."
                                .formatted(key.origin().source()));
            }
        });
    }
}
