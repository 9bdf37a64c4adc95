package dev.throughline.inbox.notification;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.kind.Hearing;
import dev.throughline.inbox.kind.News;
import dev.throughline.inbox.preference.Preferences;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.changes.ChangeRecorded;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Puts what moved into the inboxes of those whom it concerns, in the transaction that moves it.
@Service
class Arrivals {

    private final Map<Class<?>, List<Hearing<?>>> hearings;
    private final NotificationRepository repository;
    private final Preferences preferences;
    private final Members members;
    private final Access access;
    private final ApplicationEventPublisher facts;

    private record Place(String kind, MemberId to, String about) {}

    Arrivals(
            List<Hearing<?>> hearings,
            NotificationRepository repository,
            Preferences preferences,
            Members members,
            Access access,
            ApplicationEventPublisher facts) {
        this.hearings = hearings.stream().collect(Collectors.groupingBy(Hearing::type));
        this.repository = repository;
        this.preferences = preferences;
        this.members = members;
        this.access = access;
        this.facts = facts;
    }

    @EventListener
    void on(ChangeRecorded fact) {
        List<Hearing<?>> concerned = hearings.getOrDefault(fact.after().getClass(), List.of());
        Collection<News> told = told(concerned, fact);
        if (!told.isEmpty()) {
            put(told);
        }
    }

    /// Whoever does something knows of it; who is told the same twice hears the last.
    private Collection<News> told(List<Hearing<?>> concerned, ChangeRecorded fact) {
        Map<Place, News> told = new LinkedHashMap<>();
        for (Hearing<?> hearing : concerned) {
            for (News news : hearing.of(fact)) {
                if (!news.to().equals(access.member())) {
                    told.put(new Place(news.kind(), news.to(), news.about().toString()), news);
                }
            }
        }
        return told.values();
    }

    /// Whoever is deactivated reads it when they are back.
    private void put(Collection<News> told) {
        Map<MemberId, Member> here = members.byIds(told.stream().map(News::to).collect(Collectors.toSet()));
        Set<MemberId> present = here.values().stream()
                .filter(member -> member.archivedAt() == null)
                .map(Member::id)
                .collect(Collectors.toSet());
        Map<MemberId, Map<String, Delivery>> deliveries = preferences.deliveries(present);
        for (News news : told) {
            Delivery delivery = deliveries.getOrDefault(news.to(), Map.of()).getOrDefault(news.kind(), Delivery.OFF);
            if (delivery != Delivery.OFF) {
                NotificationId id = repository.put(news);
                facts.publishEvent(new NewsArrived(id, news.to(), news.kind(), delivery));
            }
        }
    }
}
