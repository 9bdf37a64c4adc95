package dev.throughline.inbox.box;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.kind.InboxKinds;
import dev.throughline.inbox.kind.Owed;
import dev.throughline.inbox.kind.Owing;
import dev.throughline.inbox.kind.Thing;
import dev.throughline.inbox.preference.Preferences;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Edge;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.PageInfo;
import dev.throughline.platform.sql.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What the caller owes, put together of what each module finds: one list, what waits longest first.
@Service
public class Obligations {

    private static final Comparator<Item> ORDER = Comparator.<Item, Instant>comparing(
                    item -> item.owed().since())
            .thenComparing(item -> item.owed().about().value().toString());

    private static final Set<Delivery> SHOWN = EnumSet.complementOf(EnumSet.of(Delivery.OFF));

    private final InboxKinds kinds;
    private final Preferences preferences;
    private final Access access;

    private record Item(String kind, Owed owed) {}

    Obligations(InboxKinds kinds, Preferences preferences, Access access) {
        this.kinds = kinds;
        this.preferences = preferences;
        this.access = access;
    }

    public Map<MemberId, Connection<Obligation>> of(Set<MemberId> members, Listing listing) {
        Map<MemberId, Connection<Obligation>> pages = new HashMap<>();
        members.forEach(member -> pages.put(member, page(member, listing)));
        return pages;
    }

    Map<MemberId, List<OwedCount>> counts(Set<MemberId> members) {
        Map<MemberId, List<OwedCount>> counts = new HashMap<>();
        members.forEach(member -> counts.put(
                member,
                wanted(member, SHOWN, kind -> true).stream()
                        .map(owing -> new OwedCount(owing.kind(), owing.count().getAsInt()))
                        .toList()));
        return counts;
    }

    /// What the caller wants to read of in digests, what waits longest first.
    public List<Obligation> digested(int most) {
        MemberId member = access.caller();
        Stretch first = new Stretch(null, null, false, most);
        List<Item> items = new ArrayList<>();
        for (Owing owing : wanted(member, Set.of(Delivery.DIGEST), kind -> true)) {
            owing.page().apply(first).forEach(owed -> items.add(new Item(owing.kind(), owed)));
        }
        items.sort(ORDER);
        return List.copyOf(shown(items.subList(0, Math.min(most, items.size()))).values());
    }

    private List<Owing> wanted(MemberId member, Set<Delivery> heard, Predicate<String> kind) {
        Map<String, Delivery> deliveries =
                preferences.deliveries(Set.of(member)).getOrDefault(member, Map.of());
        return kinds.owed().stream()
                .filter(owing -> heard.contains(deliveries.get(owing.kind())))
                .filter(owing -> kind.test(owing.kind()))
                .toList();
    }

    private Connection<Obligation> page(MemberId member, Listing listing) {
        List<Owing> asked = wanted(member, SHOWN, new OwedFilter(listing.filter()));
        Stretch stretch = OwedCursor.stretch(listing, member);
        List<Item> items = new ArrayList<>();
        for (Owing owing : asked) {
            owing.page().apply(stretch).forEach(owed -> items.add(new Item(owing.kind(), owed)));
        }
        items.sort(listing.backwards() ? ORDER.reversed() : ORDER);
        boolean more = items.size() > listing.size();
        List<Item> page = new ArrayList<>(items.subList(0, Math.min(listing.size(), items.size())));
        if (listing.backwards()) {
            Collections.reverse(page);
        }
        List<Edge<Obligation>> edges = new ArrayList<>();
        shown(page)
                .forEach((item, obligation) ->
                        edges.add(new Edge<>(() -> OwedCursor.write(listing, member, item.owed()), obligation)));
        boolean inside = listing.cursor() != null;
        Integer total = listing.counted()
                ? asked.stream().mapToInt(owing -> owing.count().getAsInt()).sum()
                : null;
        return new Connection<>(
                edges,
                new PageInfo(listing.backwards() ? inside : more, listing.backwards() ? more : inside, edges),
                total);
    }

    /// What its finder gave and the caller may see, in the same order.
    private Map<Item, Obligation> shown(List<Item> items) {
        Map<String, Thing> things = kinds.things(
                items.stream().map(item -> item.owed().about().toString()).collect(Collectors.toSet()));
        Map<Item, Obligation> shown = new LinkedHashMap<>();
        for (Item item : items) {
            Thing thing = things.get(item.owed().about().toString());
            if (thing != null) {
                Owed owed = item.owed();
                shown.put(item, new Obligation(item.kind(), thing, owed.words(), owed.since(), owed.dueAt()));
            }
        }
        return shown;
    }
}
