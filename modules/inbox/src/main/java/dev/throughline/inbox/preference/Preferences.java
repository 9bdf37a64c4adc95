package dev.throughline.inbox.preference;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.kind.InboxKind;
import dev.throughline.inbox.kind.InboxKinds;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/// How members hear of what: as they said, or as is usual.
@Service
public class Preferences {

    private final PreferenceRepository repository;
    private final InboxKinds kinds;
    private final Access access;

    Preferences(PreferenceRepository repository, InboxKinds kinds, Access access) {
        this.repository = repository;
        this.kinds = kinds;
        this.access = access;
    }

    /// How each of the members hears of each kind, by its name.
    public Map<MemberId, Map<String, Delivery>> deliveries(Set<MemberId> members) {
        Map<MemberId, Map<String, Delivery>> said = repository.of(members);
        Map<MemberId, Map<String, Delivery>> deliveries = HashMap.newHashMap(members.size());
        for (MemberId member : members) {
            Map<String, Delivery> own = new HashMap<>();
            kinds.all().forEach(kind -> own.put(kind.name(), kind.usual()));
            own.putAll(said.getOrDefault(member, Map.of()));
            deliveries.put(member, own);
        }
        return deliveries;
    }

    public Map<MemberId, List<InboxPreference>> of(Set<MemberId> members) {
        Map<MemberId, Map<String, Delivery>> deliveries = deliveries(members);
        Map<MemberId, List<InboxPreference>> preferences = HashMap.newHashMap(members.size());
        deliveries.forEach((member, own) -> preferences.put(
                member,
                kinds.all().stream()
                        .map(kind -> new InboxPreference(
                                kind.name(), kind.owed(), own.getOrDefault(kind.name(), kind.usual()), kind.usual()))
                        .toList()));
        return preferences;
    }

    /// What is owed is found when somebody looks, so nothing happens of which a letter could be sent at once.
    InboxPreference set(SetInboxPreference set) {
        MemberId member = access.caller();
        InboxKind kind = kinds.named(set.kind());
        new Problems()
                .unless(
                        !kind.owed() || set.delivery() != Delivery.AT_ONCE,
                        PlatformError.INVALID,
                        "delivery",
                        "What you owe stands in your inbox and in digests: no letter is sent at once.")
                .refuse();
        if (set.delivery() == null) {
            repository.clear(member, kind.name());
        } else {
            repository.set(member, kind.name(), set.delivery());
        }
        Delivery now = set.delivery() == null ? kind.usual() : set.delivery();
        return new InboxPreference(kind.name(), kind.owed(), now, kind.usual());
    }

    /// What a link in a letter asks for: no more letters of this kind.
    public void keepInInbox(MemberId member, String kind) {
        repository.set(member, kind, Delivery.INBOX);
    }

    public void forget(MemberId member) {
        repository.forget(member);
    }
}
