package dev.throughline.organisation.member;

import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.setup.SetUpStep;
import dev.throughline.organisation.setup.SetUps;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.Account;
import dev.throughline.platform.security.Caller;
import dev.throughline.platform.security.CallerCache;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.stereotype.Service;

@Service
public class Members implements Nodes<MemberId, Member> {

    private final MemberRepository repository;
    private final Changes changes;
    private final SetUps setUps;
    private final CallerCache callers;

    Members(MemberRepository repository, Changes changes, SetUps setUps, CallerCache callers) {
        this.repository = repository;
        this.changes = changes;
        this.setUps = setUps;
        this.callers = callers;
    }

    @Override
    public IdType<MemberId> idType() {
        return MemberId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    /// Everybody sees themselves, and not what others say of why they were suspended.
    @Override
    public String historyPermission() {
        return readPermission();
    }

    @Override
    public Map<MemberId, Member> byIds(Set<MemberId> ids) {
        return repository.byIds(ids);
    }

    public Member add(AddMember member) {
        Member added = repository.insert(member);
        changes.created("addMember", added);
        if (repository.several()) {
            setUps.done(SetUpStep.PEOPLE);
        }
        callers.forget();
        return added;
    }

    /// The account's person is a member from now on: a new one, or the one who was removed and comes back. It is the
    /// account that is known again, not the e-mail address, since that may be given to somebody else.
    public Member join(Account account, String action) {
        var person = new AddMember(account.subject(), account.name(), String.valueOf(account.email()));
        Member known = lockBySubject(account.subject()).orElse(null);
        if (known != null && known.archivedAt() == null) {
            if (!known.mayEnter()) {
                throw Refusal.of(
                        PlatformError.MOVE_NOT_ALLOWED,
                        "token",
                        "You are deactivated in this organisation; ask its admin to reactivate you.");
            }
            return known;
        }
        Member joined = known == null ? repository.insert(person) : repository.revive(known.id(), person);
        account.acting(joined.id().value(), () -> {
            changes.record(action, known, joined, null);
            return joined;
        });
        if (repository.several()) {
            setUps.done(SetUpStep.PEOPLE);
        }
        callers.forget();
        return joined;
    }

    /// Whom Keycloak calls this, former members included.
    public Optional<Member> bySubject(String subject) {
        return repository.find(new MemberBy(null, null, subject));
    }

    /// The same, who neither leaves nor comes back meanwhile.
    public Optional<Member> lockBySubject(String subject) {
        return repository.lockBySubject(subject);
    }

    /// Whatever the case in which the address is written.
    public Optional<Member> byEmail(String email) {
        return repository.byEmail(email);
    }

    /// The same of several.
    public List<Member> byEmails(Set<String> emails) {
        return repository.byEmails(emails);
    }

    /// Waits for whoever else is changing the member; refuses where there is none.
    public Member lock(MemberId id, String path) {
        return repository.lock(id, path);
    }

    public Member rename(Member before, ArgumentValue<String> name, @Nullable String reason) {
        return recorded("changeMember", before, repository.rename(before.id(), name), reason);
    }

    public Member move(String action, Member before, MemberState to, @Nullable String reason) {
        Moves.expect(before.state(), to);
        return recorded(action, before, repository.move(before.id(), to), reason);
    }

    public Member remove(String action, Member before, @Nullable String reason) {
        return recorded(action, before, repository.remove(before.id()), reason);
    }

    /// Those of them who may not enter, or no longer: what they have left is taken up by others.
    public Set<MemberId> gone(Set<MemberId> ids) {
        return goneAmong(ids).map(Member::id).collect(Collectors.toSet());
    }

    private Stream<Member> goneAmong(Set<MemberId> ids) {
        return byIds(ids).values().stream().filter(member -> !member.mayEnter());
    }

    /// Nobody is named anew who may not enter; whoever is named already stays.
    public void refuseGone(Collection<MemberId> named, Collection<MemberId> already, String path) {
        Set<MemberId> anew = new HashSet<>(named);
        anew.removeAll(already);
        if (!anew.isEmpty()) {
            List<String> gone = goneAmong(anew).map(Member::name).sorted().toList();
            String who = Caller.current().may(readPermission()) ? ": " + String.join(", ", gone) : "";
            new Problems()
                    .unless(
                            gone.isEmpty(),
                            PlatformError.INVALID,
                            path,
                            "Not here any more%s. Name somebody who is.".formatted(who))
                    .refuse();
        }
    }

    /// The same of one, where one is named.
    public void refuseGone(@Nullable MemberId named, @Nullable MemberId already, String path) {
        if (named != null && !named.equals(already)) {
            refuseGone(Set.of(named), Set.of(), path);
        }
    }

    /// Everybody who may enter.
    public List<Member> entering() {
        return repository.entering();
    }

    /// Who was removed here and is known to the login server still.
    public List<MemberId> leaving() {
        return repository.leaving();
    }

    /// Tells the login server, unless that was done or the person has come back. Whoever comes back waits for the end
    /// of the transaction, so that the later of the two is what the login server hears last.
    public boolean leave(MemberId id, Consumer<Member> tell) {
        return repository
                .lockLeaving(id)
                .map(member -> {
                    tell.accept(member);
                    repository.left(id);
                    return member;
                })
                .isPresent();
    }

    private Member recorded(String action, Member before, Member after, @Nullable String reason) {
        changes.record(action, before, after, reason);
        callers.forget();
        return after;
    }

    Optional<Member> find(MemberBy by) {
        return repository.find(by);
    }

    Connection<Member> page(Listing listing) {
        return repository.page(listing);
    }
}
