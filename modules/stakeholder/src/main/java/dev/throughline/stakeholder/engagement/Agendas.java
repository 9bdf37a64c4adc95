package dev.throughline.stakeholder.engagement;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        Span span = span(engagement, last(Set.of(engagement)).get(engagement));
        return Objects.requireNonNull(developments.within(Set.of(span)).get(span));
    }

    /// Each engagement's, with the same statements for all of them.
    Map<Engagement, Agenda> of(Set<Engagement> engagements) {
        Map<Engagement, @Nullable Engagement> former = last(engagements);
        Map<Engagement, Span> spans = new HashMap<>();
        former.forEach((engagement, last) -> spans.put(engagement, span(engagement, last)));
        Map<Span, Developed> moved = developments.within(new HashSet<>(spans.values()));
        Map<Engagement, Agenda> agendas = new HashMap<>();
        former.forEach((engagement, last) -> {
            Developed developed = Objects.requireNonNull(moved.get(spans.get(engagement)));
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

    /// Until it took place, and not until somebody noted that it had: what came between is for the next one.
    private static Span span(Engagement engagement, @Nullable Engagement last) {
        return new Span(
                last == null ? null : last.takesPlaceAt(),
                engagement.heldAt() == null ? null : engagement.takesPlaceAt(),
                engagement.concern());
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
}
