package dev.throughline.stakeholder.cadence;

import static dev.throughline.organisation.role.Permission.CONVERSATION_CREATE;
import static dev.throughline.organisation.role.Permission.CONVERSATION_OWN_READ;
import static dev.throughline.organisation.role.Permission.CONVERSATION_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Level;
import dev.throughline.organisation.role.RoleGrants;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Who keeps talking to customers. Whoever reads all conversations sees how often everybody does, whoever reads their
/// own sees that.
@Service
public class Cadences {

    /// Whose work it is to learn from customers. Others talk too, and nobody waits for it.
    private static final Set<Level> PRODUCT = Set.of(Level.CPO, Level.VP, Level.PM);

    private final CadenceRepository repository;
    private final Members members;
    private final RoleGrants grants;
    private final Organisations organisations;
    private final Access access;

    Cadences(
            CadenceRepository repository,
            Members members,
            RoleGrants grants,
            Organisations organisations,
            Access access) {
        this.repository = repository;
        this.members = members;
        this.grants = grants;
        this.organisations = organisations;
        this.access = access;
    }

    /// Of those of them that the caller may know.
    Map<MemberId, ConversationCadence> of(Set<MemberId> wanted) {
        Set<MemberId> known = known(wanted);
        if (known.isEmpty()) {
            return Map.of();
        }
        return of(organisations.current(), members.byIds(known).values());
    }

    private Map<MemberId, ConversationCadence> of(Organisation organisation, Collection<Member> people) {
        LocalDate today = LocalDate.now(ZoneId.of(organisation.timeZone()));
        Map<MemberId, ConversationCadence> cadences = new HashMap<>();
        talkers(organisation, people)
                .forEach((member, talker) -> cadences.put(
                        member, ConversationCadence.of(List.of(talker), today, organisation.strategicTalksAMonth())));
        return cadences;
    }

    /// Of all product people together; only for whoever reads all conversations.
    Map<Organisation, ConversationCadence> together(Set<Organisation> wanted) {
        if (!access.may(CONVERSATION_READ)) {
            return Map.of();
        }
        Map<Organisation, ConversationCadence> cadences = new HashMap<>();
        wanted.forEach(organisation -> cadences.put(
                organisation,
                ConversationCadence.of(
                        talkers(organisation, productPeople()).values(),
                        LocalDate.now(ZoneId.of(organisation.timeZone())),
                        organisation.strategicTalksAMonth())));
        return cadences;
    }

    /// Of each product person whom the caller may know, those who are overdue first.
    Map<Organisation, Connection<MemberCadence>> each(Set<Organisation> wanted, Listing listing) {
        if (!access.may(CONVERSATION_READ) && (access.member() == null || !access.may(CONVERSATION_OWN_READ))) {
            return Map.of();
        }
        Map<Organisation, Connection<MemberCadence>> pages = new HashMap<>();
        wanted.forEach(organisation -> {
            List<Member> people = productPeople();
            Set<MemberId> known = known(people.stream().map(Member::id).collect(Collectors.toSet()));
            people.removeIf(member -> !known.contains(member.id()));
            Map<MemberId, ConversationCadence> cadences = of(organisation, people);
            List<MemberCadence> all = new ArrayList<>();
            for (Member member : people) {
                ConversationCadence cadence = cadences.get(member.id());
                if (cadence != null) {
                    all.add(new MemberCadence(member.id(), cadence));
                }
            }
            all.sort(MemberCadence.OVERDUE_FIRST);
            pages.put(organisation, Connection.of(organisation.id(), all, listing));
        });
        return pages;
    }

    private Set<MemberId> known(Set<MemberId> wanted) {
        if (access.may(CONVERSATION_READ)) {
            return wanted;
        }
        MemberId caller = access.member();
        return caller != null && access.may(CONVERSATION_OWN_READ) && wanted.contains(caller)
                ? Set.of(caller)
                : Set.of();
    }

    private List<Member> productPeople() {
        return members.byIds(grants.holders(CONVERSATION_CREATE, PRODUCT)).values().stream()
                .filter(Member::mayEnter)
                .sorted(Comparator.comparing(Member::name)
                        .thenComparing(member -> member.id().value()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Map<MemberId, Talker> talkers(Organisation organisation, Collection<Member> people) {
        ZoneId zone = ZoneId.of(organisation.timeZone());
        Set<MemberId> ids = new HashSet<>();
        people.forEach(member -> ids.add(member.id()));
        Map<MemberId, List<LocalDate>> held = repository.heldBy(ids);
        return people.stream()
                .collect(Collectors.toMap(
                        Member::id,
                        member -> Talker.of(member.createdAt(), zone, held.getOrDefault(member.id(), List.of()))));
    }
}
