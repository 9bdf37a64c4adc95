package dev.throughline.stakeholder.engagement;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What there is to talk about at a meeting: what has moved on since the last one with the same stakeholders, or about
/// the same.
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

    public Agenda of(Engagement engagement) {
        return Objects.requireNonNull(of(Set.of(engagement)).get(engagement));
    }

    /// Each engagement's, with the same statements for all of them.
    Map<Engagement, Agenda> of(Set<Engagement> engagements) {
        Map<EngagementId, EngagementId> before = repository.before(ids(engagements));
        Map<EngagementId, Engagement> former = repository.byIds(new HashSet<>(before.values()));
        Map<Engagement, @Nullable Engagement> since = new HashMap<>();
        engagements.forEach(each -> since.put(each, former.get(before.get(each.id()))));
        Developments.Chronicle chronicle = developments.all(earliest(since.values()));
        Map<Engagement, Agenda> agendas = new HashMap<>();
        since.forEach((engagement, last) -> {
            List<Development> items =
                    chronicle.of(engagement.concern(), last == null ? null : last.takesPlaceAt(), engagement.heldAt());
            agendas.put(
                    engagement,
                    new Agenda(
                            last == null ? null : last.id(),
                            items.stream().limit(MOST).toList()));
        });
        return agendas;
    }

    private static Set<EngagementId> ids(Set<Engagement> engagements) {
        Set<EngagementId> ids = new HashSet<>();
        engagements.forEach(each -> ids.add(each.id()));
        return ids;
    }

    /// Null, which is the beginning, where one of them is the first.
    private static @Nullable Instant earliest(Collection<@Nullable Engagement> former) {
        Instant earliest = null;
        for (Engagement each : former) {
            if (each == null) {
                return null;
            }
            if (earliest == null || each.takesPlaceAt().isBefore(earliest)) {
                earliest = each.takesPlaceAt();
            }
        }
        return earliest;
    }
}
