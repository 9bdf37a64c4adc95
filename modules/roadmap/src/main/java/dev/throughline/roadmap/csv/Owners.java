package dev.throughline.roadmap.csv;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.member.MemberId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Members by their e-mail addresses, for those who may read who is a member; each is looked for once.
final class Owners {

    private final boolean readable;
    private final Function<String, Optional<Member>> members;
    private final Map<String, Optional<MemberId>> known = new HashMap<>();

    Owners(boolean readable, Function<String, Optional<Member>> members) {
        this.readable = readable;
        this.members = members;
    }

    boolean readable() {
        return readable;
    }

    Optional<MemberId> find(String email) {
        return known.computeIfAbsent(
                email.toLowerCase(Locale.ROOT),
                address -> members.apply(address).map(Member::id));
    }
}
