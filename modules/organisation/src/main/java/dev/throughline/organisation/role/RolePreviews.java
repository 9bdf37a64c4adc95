package dev.throughline.organisation.role;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.member.Members;
import dev.throughline.platform.errors.UserError;
import dev.throughline.platform.graphql.Rehearsal;
import dev.throughline.platform.node.Node;
import dev.throughline.platform.security.Reach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// What a change of roles and grants would give and take, seen by rehearsing the change itself.
@Service
class RolePreviews {

    private static final int SHOWN = 100;

    private final Roles roles;
    private final RoleGrants grants;
    private final HoldingRepository holdings;
    private final Members members;
    private final Access access;

    RolePreviews(Roles roles, RoleGrants grants, HoldingRepository holdings, Members members, Access access) {
        this.roles = roles;
        this.grants = grants;
        this.holdings = holdings;
        this.members = members;
        this.access = access;
    }

    private record Change(String name, Set<MemberId> concerned, Supplier<? extends Node> rehearsed) {}

    private record Shift(Permission permission, Place place) {}

    private record Held(MemberId memberId, Permission permission) {
        static Held of(Holding holding) {
            return new Held(holding.memberId(), holding.permission());
        }
    }

    RolePreview preview(PreviewRole input, Rehearsal rehearsal) {
        Change change = change(input);
        var seen = rehearsal.of(() -> holdings.of(change.concerned()), change.rehearsed()::get);
        Set<Holding> before = Objects.requireNonNullElse(seen.before(), Set.of());
        Set<Holding> after = Objects.requireNonNullElse(seen.after(), Set.of());
        Map<Place, Set<UUID>> reaching = access.reachingFrom(Stream.concat(before.stream(), after.stream())
                .map(Holding::place)
                .collect(Collectors.toSet()));
        return new RolePreview(
                shifts(before, after, reaching),
                shifts(after, before, reaching),
                seen.errors().stream().map(error -> at(change.name(), error)).toList());
    }

    /// The members that each shift shows.
    Map<PermissionShift, List<Member>> members(Set<PermissionShift> shifts) {
        Map<MemberId, Member> found = members.byIds(
                shifts.stream().flatMap(shift -> shift.memberIds().stream()).collect(Collectors.toSet()));
        Map<PermissionShift, List<Member>> shown = new HashMap<>();
        shifts.forEach(shift -> shown.put(
                shift,
                shift.memberIds().stream()
                        .map(id -> Objects.requireNonNull(found.get(id)))
                        .toList()));
        return shown;
    }

    private Change change(PreviewRole input) {
        AddRole add = input.add();
        if (add != null) {
            return new Change("add", Set.of(), () -> roles.add(add));
        }
        ChangeRole change = input.change();
        if (change != null) {
            return new Change("change", holdings.holders(change.id()), () -> roles.change(change));
        }
        ResetRole reset = input.reset();
        if (reset != null) {
            return new Change("reset", holdings.holders(reset.id()), () -> roles.reset(reset));
        }
        ArchiveRole archive = input.archive();
        if (archive != null) {
            return new Change("archive", holdings.holders(archive.id()), () -> roles.archive(archive));
        }
        GrantRole grant = input.grant();
        if (grant != null) {
            return new Change("grant", Set.of(grant.memberId()), () -> grants.grant(grant));
        }
        ChangeRoleGrant changeGrant = input.changeGrant();
        if (changeGrant != null) {
            return new Change("changeGrant", holder(changeGrant.id()), () -> grants.change(changeGrant));
        }
        RevokeRole revoke = Objects.requireNonNull(input.revoke());
        return new Change("revoke", holder(revoke.id()), () -> grants.revoke(revoke));
    }

    private Set<MemberId> holder(RoleGrantId id) {
        return grants.byIds(Set.of(id)).values().stream()
                .map(RoleGrant::memberId)
                .collect(Collectors.toSet());
    }

    /// What is held afterwards and was not reached before.
    private static List<PermissionShift> shifts(
            Set<Holding> before, Set<Holding> after, Map<Place, Set<UUID>> reaching) {
        Map<Held, Reach> reached = new HashMap<>();
        before.forEach(
                holding -> reached.merge(Held.of(holding), holding.place().reach(), Reach::and));
        Map<Shift, List<MemberId>> shifted = new LinkedHashMap<>();
        for (Holding holding : after) {
            Reach reach = reached.get(Held.of(holding));
            if (reach == null || !reach.covers(reaching.getOrDefault(holding.place(), Set.of()))) {
                shifted.computeIfAbsent(new Shift(holding.permission(), holding.place()), key -> new ArrayList<>())
                        .add(holding.memberId());
            }
        }
        return shifted.entrySet().stream()
                .map(entry -> new PermissionShift(
                        entry.getKey().permission(),
                        entry.getKey().place(),
                        entry.getValue().size(),
                        entry.getValue().stream().limit(SHOWN).toList()))
                .sorted(Comparator.comparing(PermissionShift::permission)
                        .thenComparing(shift -> String.valueOf(shift.place())))
                .toList();
    }

    private static UserError at(String change, UserError error) {
        List<String> path = new ArrayList<>(error.path());
        path.add(1, change);
        return new UserError(error.code(), path, error.message());
    }
}
