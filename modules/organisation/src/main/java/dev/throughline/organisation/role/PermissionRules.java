package dev.throughline.organisation.role;

import dev.throughline.platform.errors.Problems;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What may stand together in a role, and what of it somebody may hand on.
@Service
class PermissionRules {

    private final Access access;

    PermissionRules(Access access) {
        this.access = access;
    }

    /// What changes something needs the permission to read it; what configures the organisation is put into a role, and
    /// taken out of it, only by who holds it everywhere.
    void refuse(Collection<Permission> before, Collection<Permission> wanted) {
        Problems problems = new Problems()
                .unless(
                        !wanted.isEmpty(),
                        RoleError.ROLE_WITHOUT_READ,
                        "allows",
                        "A role reads something: give it a permission whose name ends with _READ.");
        for (Permission permission : Permission.values()) {
            Permission reading = permission.reading();
            boolean kept = before.contains(permission) == wanted.contains(permission);
            problems.unless(
                            !wanted.contains(permission) || reading == null || wanted.contains(reading),
                            RoleError.ROLE_WITHOUT_READ,
                            "allows",
                            "%s needs %s as well: nobody changes what they cannot read.".formatted(permission, reading))
                    .unless(
                            kept || !permission.configures() || access.may(permission, Place.ORGANISATION),
                            RoleError.GRANT_BEYOND_OWN,
                            "allows",
                            "%s is put into a role, and taken out of it, only by who holds it for the whole organisation."
                                    .formatted(permission));
        }
        problems.refuse();
    }

    /// What configures the organisation is handed on, and taken back, only by who holds it there.
    void refuseBeyondOwn(Role role, List<Place> places, String path) {
        String beyond = role.allows().stream()
                .filter(Permission::configures)
                .filter(permission -> !places.stream().allMatch(place -> access.may(permission, place)))
                .map(Permission::name)
                .sorted()
                .collect(Collectors.joining(", "));
        new Problems()
                .unless(
                        beyond.isEmpty(),
                        RoleError.GRANT_BEYOND_OWN,
                        path,
                        "The role \"%s\" allows %s, which you do not hold there yourself."
                                .formatted(role.title(), beyond))
                .refuse();
    }
}
