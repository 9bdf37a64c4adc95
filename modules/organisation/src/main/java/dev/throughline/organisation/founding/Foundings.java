package dev.throughline.organisation.founding;

import dev.throughline.organisation.keycloak.KeycloakOrganization;
import dev.throughline.organisation.keycloak.KeycloakRealm;
import dev.throughline.organisation.keycloak.KeycloakUser;
import dev.throughline.organisation.member.AddMember;
import dev.throughline.organisation.tenant.FoundOrganisation;
import dev.throughline.organisation.tenant.Organisation;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Unavailable;
import dev.throughline.platform.security.Account;
import dev.throughline.platform.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/// Brings organisations on board. Keycloak comes first and keeps a note that a founding has begun; the commit of the
/// tenant is the moment from which the organisation exists. What ends in between is settled by the one rule of
/// [UnfinishedFoundings]: without a tenant there is no organization, with one nothing is missing.
@Service
public class Foundings {

    private record Begun(UUID id, boolean here) {}

    private static final int LONGEST_KEY = 200;

    private final KeycloakRealm realm;
    private final Organisations organisations;
    private final UnfinishedFoundings unfinished;
    private final boolean open;

    Foundings(
            KeycloakRealm realm,
            Organisations organisations,
            UnfinishedFoundings unfinished,
            @Value("${throughline.sign-up.open:true}") boolean open) {
        this.realm = realm;
        this.organisations = organisations;
        this.unfinished = unfinished;
        this.open = open;
    }

    Membership signUp(SignUp signUp, @Nullable String retryKey) {
        Account account = Account.current();
        boolean operator = Caller.current().may("OPERATE");
        if (!operator && !open) {
            throw new AccessDeniedException("Signing up is not open here");
        }
        Problems problems = new Problems();
        Organisations.refuseSlug(problems, signUp.slug());
        Organisations.refuseUnknown(problems, signUp.timeZone());
        problems.unless(
                        retryKey == null || !retryKey.isEmpty() && retryKey.length() <= LONGEST_KEY,
                        PlatformError.TEXT_LENGTH,
                        "idempotencyKey",
                        "An idempotency key has 1 to 200 characters.")
                .refuse();
        AddMember admin = operator ? known(signUp.adminEmail()) : self(account, signUp.adminEmail());

        FoundingNote note = FoundingNote.of(account.subject(), retryKey, signUp);
        Begun begun = begin(signUp.slug(), note);
        Optional<Organisation> before = organisations.find(begun.id());
        return Membership.in(before.orElseGet(() -> complete(begun, signUp, admin)));
    }

    private Begun begin(String slug, FoundingNote note) {
        return begun(note)
                .or(() -> realm.create(slug, note.attributes()).map(id -> new Begun(id, true)))
                .or(() -> begun(note))
                .orElseThrow(() -> Refusal.of(
                        PlatformError.TAKEN, "slug", "Another organisation has this slug; take another one."));
    }

    private Optional<Begun> begun(FoundingNote note) {
        Optional<KeycloakOrganization> begun =
                realm.byAttribute(FoundingNote.KEY, note.key()).stream().findFirst();
        if (begun.isPresent() && !note.hasSameInput(begun.get())) {
            throw Refusal.of(
                    PlatformError.IDEMPOTENCY_KEY_REUSED,
                    "idempotencyKey",
                    "This key was used for another input; take a new key for a new organisation.");
        }
        return begun.map(organization -> new Begun(organization.id(), false));
    }

    /// Who only found the note takes nothing back: whoever began may be about to commit.
    private Organisation complete(Begun begun, SignUp signUp, AddMember admin) {
        UUID id = begun.id();
        Organisation founded;
        try {
            founded = organisations.found(
                    new FoundOrganisation(
                            id,
                            signUp.slug(),
                            signUp.name(),
                            signUp.timeZone(),
                            signUp.fiscalYearStart(),
                            signUp.template(),
                            admin),
                    () -> enter(id, admin));
        } catch (RuntimeException failure) {
            return (begun.here() ? unfinished.settle(id) : organisations.find(id)).orElseThrow(() -> failure);
        }
        unfinished.settle(id);
        return founded;
    }

    private void enter(UUID id, AddMember admin) {
        try {
            realm.addMember(id, admin.subject());
        } catch (HttpClientErrorException.NotFound takenBack) {
            throw new Unavailable("This founding was broken off meanwhile; try again.", takenBack);
        }
    }

    private static AddMember self(Account account, @Nullable String adminEmail) {
        String email = account.email();
        new Problems()
                .unless(
                        adminEmail == null || adminEmail.equalsIgnoreCase(email),
                        PlatformError.INVALID,
                        "adminEmail",
                        "You become the first admin yourself; leave this out, and invite others afterwards.")
                .unless(
                        email != null && account.emailVerified(),
                        FoundingError.EMAIL_NOT_VERIFIED,
                        "",
                        "Confirm your e-mail address at the login first.")
                .refuse();
        return new AddMember(account.subject(), account.name(), String.valueOf(email));
    }

    private AddMember known(@Nullable String email) {
        if (email == null) {
            throw Refusal.of(PlatformError.INVALID, "adminEmail", "Name the first admin by e-mail address.");
        }
        KeycloakUser user = realm.userByEmail(email)
                .orElseThrow(() -> Refusal.of(
                        PlatformError.NOT_FOUND,
                        "adminEmail",
                        "Nobody has an account with this e-mail address; the person registers at the login first."));
        return new AddMember(user.id(), user.name(), email);
    }
}
