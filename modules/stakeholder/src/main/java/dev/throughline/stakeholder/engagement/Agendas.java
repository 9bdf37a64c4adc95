package dev.throughline.stakeholder.engagement;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What there is to talk about at a meeting: what has moved on since the last one with the same stakeholders, or about
/// the same, until it was held itself.
@Service
public class Agendas {

    /// More than that nobody talks about in one meeting.
    private static final int MOST = 50;

    private final EngagementRepository repository;
    private final Developments developments;

    Agendas(EngagementRepository repository, Developments developments) {
        this.repository = repository;
        this.developments = developments;
    }

    /// All that has moved on.
    public Developed all(Engagement engagement) {
        return developments.between(
                before(last(Set.of(engagement)).get(engagement)), engagement.heldAt(), engagement.concern());
    }

    /// Each engagement's, with the same statements for all of them.
    Map<Engagement, Agenda> of(Set<Engagement> engagements) {
        Map<Engagement, @Nullable Engagement> former = last(engagements);
        Chronicle chronicle = developments.all(
                extreme(engagements, each -> before(former.get(each)), Comparator.naturalOrder()),
                extreme(engagements, Engagement::heldAt, Comparator.reverseOrder()),
                engagements.stream().map(Engagement::concern).collect(Collectors.toSet()));
        Map<Engagement, Agenda> agendas = new HashMap<>();
        former.forEach((engagement, last) -> {
            Developed developed = chronicle.of(engagement.concern(), before(last), engagement.heldAt());
            List<Development> told = chosen(developed.items());
            agendas.put(
                    engagement,
                    new Agenda(
                            last == null ? null : last.id(),
                            told,
                            told.size() < developed.items().size()
                                    || !developed.incomplete().isEmpty()));
        });
        return agendas;
    }

    private static @Nullable Instant before(@Nullable Engagement last) {
        return last == null ? null : last.takesPlaceAt();
    }

    private Map<Engagement, @Nullable Engagement> last(Set<Engagement> engagements) {
        Map<EngagementId, EngagementId> before =
                repository.before(engagements.stream().map(Engagement::id).collect(Collectors.toSet()));
        Map<EngagementId, Engagement> former = repository.byIds(new HashSet<>(before.values()));
        Map<Engagement, @Nullable Engagement> last = new HashMap<>();
        engagements.forEach(each -> last.put(each, former.get(before.get(each.id()))));
        return last;
    }

    /// The latest of each kind before what is older of another one: what is said often takes no place of what is said
    /// seldom.
    private static List<Development> chosen(List<Development> items) {
        Map<DevelopmentKind, Integer> ranks = new EnumMap<>(DevelopmentKind.class);
        Map<Development, Integer> rank = new HashMap<>();
        items.reversed().forEach(item -> rank.put(item, ranks.merge(item.kind(), 1, Integer::sum)));
        Set<Development> told = items.stream()
                .sorted(Comparator.comparing(rank::get))
                .limit(MOST)
                .collect(Collectors.toSet());
        return items.stream().filter(told::contains).toList();
    }

    /// The first of all of them in this order, or null, which is without end, where one of them has none.
    private static @Nullable Instant extreme(
            Collection<Engagement> engagements,
            Function<Engagement, @Nullable Instant> moment,
            Comparator<Instant> order) {
        return engagements.stream().anyMatch(each -> moment.apply(each) == null)
                ? null
                : engagements.stream()
                        .map(each -> Objects.requireNonNull(moment.apply(each)))
                        .min(order)
                        .orElse(null);
    }
}
