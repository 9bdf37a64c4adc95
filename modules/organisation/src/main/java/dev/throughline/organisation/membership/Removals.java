package dev.throughline.organisation.membership;

import dev.throughline.organisation.keycloak.KeycloakOrganization;
import dev.throughline.organisation.keycloak.KeycloakRealm;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.platform.errors.Unavailable;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Tells the login server who has gone, so that new tokens do not name the organisation any more. It decides nothing:
/// who was removed is refused here. What could not be told stands in the member's row and is told later; after a start
/// all organisations are looked through once, for what the last process left behind.
@Service
public class Removals {

    private static final Logger LOG = LoggerFactory.getLogger(Removals.class);
    private static final int PAGE = 100;

    private final KeycloakRealm realm;
    private final Members members;
    private final TenantTransactions transactions;
    private final Set<UUID> unsettled = ConcurrentHashMap.newKeySet();
    private volatile boolean lookedThrough;

    Removals(KeycloakRealm realm, Members members, TenantTransactions transactions) {
        this.realm = realm;
        this.members = members;
        this.transactions = transactions;
    }

    /// Whether the login server knows.
    boolean settle(UUID organisation, MemberId member) {
        try {
            tell(organisation, member);
            return true;
        } catch (RuntimeException later) {
            LOG.warn(
                    "That {} has left {} is told to the login server later: {}",
                    member,
                    organisation,
                    later.toString());
            unsettled.add(organisation);
            return false;
        }
    }

    @Scheduled(
            initialDelayString = "${throughline.removals.every:1m}",
            fixedDelayString = "${throughline.removals.every:1m}")
    public void settleAll() {
        try {
            lookThrough();
            for (UUID organisation : List.copyOf(unsettled)) {
                unsettled.remove(organisation);
                leaving(organisation).forEach(member -> settle(organisation, member));
            }
        } catch (Unavailable | DataAccessException later) {
            LOG.debug("Who has left is told later", later);
        }
    }

    private List<MemberId> leaving(UUID organisation) {
        try {
            return transactions.in(organisation, members::leaving);
        } catch (Unavailable | DataAccessException later) {
            unsettled.add(organisation);
            throw later;
        }
    }

    private void lookThrough() {
        if (lookedThrough) {
            return;
        }
        int first = 0;
        List<KeycloakOrganization> page;
        do {
            page = realm.page(first, PAGE);
            page.forEach(organization -> unsettled.add(organization.id()));
            first += PAGE;
        } while (!page.isEmpty());
        lookedThrough = true;
    }

    private void tell(UUID organisation, MemberId member) {
        transactions.in(
                organisation, () -> members.leave(member, gone -> realm.removeMember(organisation, gone.subject())));
    }
}
