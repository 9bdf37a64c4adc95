package dev.throughline.organisation.founding;

import dev.throughline.organisation.keycloak.KeycloakOrganization;
import dev.throughline.organisation.keycloak.KeycloakRealm;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.errors.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/// Settles foundings that ended half way, whoever of the cluster began them. Doing it twice does no harm.
@Service
@EnableScheduling
public class UnfinishedFoundings {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedFoundings.class);

    private final KeycloakRealm realm;
    private final Organisations organisations;
    private final Duration patience;

    UnfinishedFoundings(
            KeycloakRealm realm,
            Organisations organisations,
            @Value("${throughline.sign-up.patience:5m}") Duration patience) {
        this.realm = realm;
        this.organisations = organisations;
        this.patience = patience;
    }

    /// No request takes as long as our patience, so what is older was cut off.
    @Scheduled(
            initialDelayString = "${throughline.sign-up.patience:5m}",
            fixedDelayString = "${throughline.sign-up.patience:5m}")
    public void settleAll() {
        try {
            Instant limit = Instant.now().minus(patience);
            realm.byAttribute(FoundingNote.STATE, FoundingNote.BEGUN).stream()
                    .filter(organization -> begunAt(organization).isBefore(limit))
                    .forEach(organization -> settle(organization.id()));
        } catch (Unavailable later) {
            LOG.debug("Unfinished foundings are looked for later", later);
        }
    }

    /// The organisation, where its tenant was committed; otherwise nothing stays. What cannot be reached now is settled
    /// later.
    Optional<Organisation> settle(UUID id) {
        Optional<Organisation> founded = Optional.empty();
        try {
            founded = organisations.findOrElse(id, () -> realm.delete(id));
            if (founded.isPresent()) {
                realm.mark(id, Map.of(FoundingNote.STATE, ""));
            }
        } catch (Unavailable | DataAccessException | HttpClientErrorException later) {
            LOG.warn("The founding of {} is settled later", id, later);
        }
        return founded;
    }

    private static Instant begunAt(KeycloakOrganization organization) {
        String at = organization.attribute(FoundingNote.BEGUN_AT);
        return at == null ? Instant.EPOCH : Instant.parse(at);
    }
}
