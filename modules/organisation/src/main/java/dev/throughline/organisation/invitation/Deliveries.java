package dev.throughline.organisation.invitation;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.businessline.BusinessLines;
import dev.throughline.organisation.member.Members;
import dev.throughline.organisation.role.Roles;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.organisation.team.Teams;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.graphql.AfterCommit;
import dev.throughline.platform.security.LinkToken;
import dev.throughline.platform.tenancy.TenantTransactions;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Brings the link of an invitation to the person: by mail once the invitation is committed, or through whoever invites
/// where no mail goes out. A link that was mailed is shown to nobody, so that it shows whose mailbox it is.
@Service
class Deliveries {

    private static final String PLACE = "{token}";

    private final InvitationRepository repository;
    private final InvitationMails mails;
    private final TenantTransactions transactions;
    private final Organisations organisations;
    private final Roles roles;
    private final Members members;
    private final BusinessLines lines;
    private final Teams teams;
    private final String link;

    Deliveries(
            InvitationRepository repository,
            InvitationMails mails,
            TenantTransactions transactions,
            Organisations organisations,
            Roles roles,
            Members members,
            BusinessLines lines,
            Teams teams,
            @Value("${throughline.invitation.link:http://localhost:${server.port:8080}/graphiql/#invitation={token}}")
                    String link) {
        this.repository = repository;
        this.mails = mails;
        this.transactions = transactions;
        this.organisations = organisations;
        this.roles = roles;
        this.members = members;
        this.lines = lines;
        this.teams = teams;
        this.link = link;
        if (!link.contains(PLACE)) {
            throw new IllegalStateException("throughline.invitation.link needs " + PLACE + " where the token stands");
        }
    }

    AfterCommit<Invitation> of(Invitation invitation, LinkToken token) {
        InvitationTerms terms = terms(invitation);
        return new AfterCommit<>(invitation, () -> deliver(invitation, terms, token));
    }

    InvitationTerms terms(Invitation invitation) {
        Organisation organisation = organisations.current();
        return new InvitationTerms(
                organisation.name(),
                Objects.requireNonNull(roles.byIds(Set.of(invitation.roleId())).get(invitation.roleId()))
                        .title(),
                place(invitation.businessLineId(), invitation.teamId()),
                Objects.requireNonNull(
                                members.byIds(Set.of(invitation.invitedBy())).get(invitation.invitedBy()))
                        .name(),
                ZoneId.of(organisation.timeZone()),
                invitation.expiresAt(),
                invitation.state());
    }

    private @Nullable String place(@Nullable BusinessLineId line, @Nullable TeamId team) {
        if (team != null) {
            return Objects.requireNonNull(teams.byIds(Set.of(team)).get(team)).name();
        }
        return line == null
                ? null
                : Objects.requireNonNull(lines.byIds(Set.of(line)).get(line)).name();
    }

    private Map<String, Object> deliver(Invitation invitation, InvitationTerms terms, LinkToken token) {
        String url = link.replace(PLACE, token.text());
        if (!mails.areSetUp()) {
            return Map.of("link", url);
        }
        if (!mails.send(invitation.email(), terms, url)) {
            return Map.of(
                    "link",
                    url,
                    "mailProblem",
                    "The mail could not be sent. The invitation is open all the same: hand the link over yourself, or resend it later.");
        }
        return Map.of(
                "invitation",
                transactions.here(
                        () -> repository.mailed(invitation.id(), token.digest()).orElse(invitation)));
    }
}
