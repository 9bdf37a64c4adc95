package dev.throughline.organisation.member;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Members by their e-mail addresses, for those who may read who is a member; each is looked for once.
public final class MembersByEmail {

    private final boolean readable;
    private final Function<String, Optional<Member>> members;
    private final Map<String, Optional<MemberId>> known = new HashMap<>();

    public MembersByEmail(boolean readable, Function<String, Optional<Member>> members) {
        this.readable = readable;
        this.members = members;
    }

    public boolean readable() {
        return readable;
    }

    public Optional<MemberId> find(String email) {
        return known.computeIfAbsent(
                email.toLowerCase(Locale.ROOT),
                address -> members.apply(address).map(Member::id));
    }
}
