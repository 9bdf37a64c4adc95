package dev.throughline.stakeholder.conversation;

import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who of the organisation talks: whose talk it is, then colleagues in the order in which they were added.
@Service
class ConversationParticipants {

    private static final int MOST_COLLEAGUES = 19;

    private final ConversationParticipantRepository repository;
    private final Members members;
    private final Access access;

    ConversationParticipants(ConversationParticipantRepository repository, Members members, Access access) {
        this.repository = repository;
        this.members = members;
        this.access = access;
    }

    Map<Conversation, List<Member>> of(Set<Conversation> conversations) {
        if (!access.may(ORGANISATION_READ)) {
            return Map.of();
        }
        Map<ConversationId, List<MemberId>> colleagues = repository.colleagues(
                conversations.stream().map(Conversation::id).collect(Collectors.toSet()));
        Map<Conversation, List<MemberId>> talking = new HashMap<>();
        conversations.forEach(conversation -> talking.put(
                conversation,
                Stream.concat(
                                Stream.of(conversation.memberId()),
                                colleagues.getOrDefault(conversation.id(), List.of()).stream())
                        .toList()));
        Map<MemberId, Member> found =
                members.byIds(talking.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<Conversation, List<Member>> named = new HashMap<>();
        talking.forEach((conversation, who) -> named.put(
                conversation,
                who.stream().map(found::get).filter(Objects::nonNull).toList()));
        return named;
    }

    /// Whoever is named talks too, and nobody else. The conversation is held.
    Colleagues set(Conversation conversation, @Nullable List<MemberId> named) {
        Set<MemberId> wanted = named == null ? new HashSet<>() : new LinkedHashSet<>(named);
        wanted.remove(conversation.memberId());
        new Problems()
                .unless(
                        wanted.size() <= MOST_COLLEAGUES,
                        PlatformError.INVALID,
                        "participantIds",
                        "At most %d colleagues talk beside you.".formatted(MOST_COLLEAGUES))
                .refuse();
        if (!wanted.isEmpty() && members.byIds(wanted).size() < wanted.size()) {
            throw Refusal.notFound("participantIds");
        }
        Set<MemberId> before = new LinkedHashSet<>(
                repository.colleagues(Set.of(conversation.id())).getOrDefault(conversation.id(), List.of()));
        members.refuseGone(wanted, before, "participantIds");
        var colleagues = new Colleagues(before, wanted);
        repository.set(conversation.id(), colleagues);
        return colleagues;
    }
}
