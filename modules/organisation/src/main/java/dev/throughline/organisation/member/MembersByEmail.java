package dev.throughline.organisation.member;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Members by their e-mail addresses, for those who may read who is a member; each is looked for once.
public record MembersByEmail(
        boolean readable, Function<String, Optional<Member>> members, Map<String, Optional<Member>> known) {

    public MembersByEmail(boolean readable, Function<String, Optional<Member>> members) {
        this(readable, members, new HashMap<>());
    }

    public Optional<MemberId> find(String email) {
        return member(email).map(Member::id);
    }

    public Optional<Member> member(String email) {
        return known.computeIfAbsent(email.toLowerCase(Locale.ROOT), members);
    }
}
