package dev.throughline.organisation.role;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.errors.Refusal;
import org.springframework.stereotype.Service;

/// An organisation never loses its last admin: a member in use who holds `PEOPLE_CHANGE`, `ROLE_CHANGE` and
/// `ORGANISATION_CHANGE` for the whole organisation, by grants without an end.
@Service
public class Admins {

    private final AdminRepository repository;

    Admins(AdminRepository repository) {
        this.repository = repository;
    }

    /// To be called after every change that may take something from an admin, at the end of it: two changes at once
    /// wait for one another here, so that the second sees what the first has left.
    public void keepOne(String path) {
        repository.queue();
        refuseWithout(repository.exists(), path);
    }

    private static void refuseWithout(boolean admin, String path) {
        if (!admin) {
            throw Refusal.of(
                    RoleError.LAST_ADMIN,
                    path,
                    "The organisation would be left without an admin: first let another member hold PEOPLE_CHANGE, ROLE_CHANGE and ORGANISATION_CHANGE for the whole organisation, without an end.");
        }
    }

    /// Keeps everybody else from taking an admin away until this transaction ends.
    public void hold() {
        repository.queue();
    }

    /// To be called before a member goes.
    public void keepOneBesides(MemberId going, String path) {
        repository.queue();
        refuseWithout(repository.existsBesides(going), path);
    }
}
