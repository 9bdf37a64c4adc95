package dev.throughline.organisation.member;

import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.setup.SetUpStep;
import dev.throughline.organisation.setup.SetUps;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import dev.throughline.platform.security.CallerCache;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// Whom Keycloak calls this, former members included.
    public Optional<Member> bySubject(String subject) {
        return repository.find(new MemberBy(null, null, subject));
    }

    Optional<Member> find(MemberBy by) {
        return repository.find(by);
    }

    Connection<Member> page(Listing listing) {
        return repository.page(listing);
    }
}
