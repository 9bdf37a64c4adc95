package dev.throughline.stakeholder.request;

import static dev.throughline.organisation.role.Permission.REQUEST_CHANGE;

import dev.throughline.inbox.kind.Moved;
import dev.throughline.inbox.kind.News;
import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.sql.Stretch;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.stakeholder.problem.Problem;
import dev.throughline.stakeholder.problem.ThemeProgress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Whoever works on requests owes an answer to each, and whoever asked hears what becomes of it: also where the team
/// that took up the problem behind it moves.
@Service
class OwedRequests {

    static final String REQUEST = "REQUEST";

    private final OwedRequestRepository repository;
    private final Themes themes;
    private final Access access;

    OwedRequests(OwedRequestRepository repository, Themes themes, Access access) {
        this.repository = repository;
        this.themes = themes;
        this.access = access;
    }

    List<Owed> waiting(Stretch stretch) {
        return access.may(REQUEST_CHANGE) ? repository.waiting(stretch) : List.of();
    }

    int waiting() {
        return access.may(REQUEST_CHANGE) ? repository.waiting() : 0;
    }

    List<News> answered(Moved<Request> moved) {
        Request after = moved.after();
        if (moved.before() == null || moved.before().state() == after.state()) {
            return List.of();
        }
        return repository.waitingFor(after.id()).entrySet().stream()
                .map(request -> new News(REQUEST, request.getValue(), request.getKey(), words(after.state())))
                .toList();
    }

    List<News> takenUp(Moved<Problem> moved) {
        Problem before = moved.before();
        ThemeId theme = moved.after().themeId();
        if (before == null || Objects.equals(before.themeId(), theme)) {
            return List.of();
        }
        Theme taken = theme == null ? null : themes.byIds(Set.of(theme)).get(theme);
        return news(repository.waitingFor(moved.after().id()), new ThemeProgress(taken));
    }

    List<News> moved(Moved<Theme> moved) {
        Theme before = moved.before();
        return before == null || before.state() == moved.after().state()
                ? List.of()
                : news(repository.waitingFor(moved.after().id()), new ThemeProgress(moved.after()));
    }

    private static List<News> news(Map<RequestId, MemberId> waiting, ThemeProgress progress) {
        return waiting.entrySet().stream()
                .map(request -> new News(REQUEST, request.getValue(), request.getKey(), progress.words()))
                .toList();
    }

    private static String words(RequestState state) {
        return switch (state) {
            case RECEIVED -> "It has arrived.";
            case UNDER_STUDY -> "Somebody is finding out what the problem behind it is.";
            case ACCEPTED_AS_PROBLEM -> "The problem behind it is understood.";
            case DECLINED -> "It was declined.";
            case DUPLICATE -> "Somebody asked for the same before, and both are answered together.";
        };
    }
}
