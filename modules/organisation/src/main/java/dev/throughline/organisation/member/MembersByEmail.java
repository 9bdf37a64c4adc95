package dev.throughline.organisation.member;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Members by their e-mail addresses, for those who may read who is a member; all that are wanted are looked for at
/// once.
public record MembersByEmail(boolean readable, Map<String, Member> known) {

    public static MembersByEmail of(Members members, boolean readable, Set<String> wanted) {
        Map<String, Member> known = new HashMap<>();
        if (readable && !wanted.isEmpty()) {
            members.byEmails(wanted).forEach(member -> known.put(key(member.email()), member));
        }
        return new MembersByEmail(readable, known);
    }

    public Optional<Member> find(String email) {
        return Optional.ofNullable(known.get(key(email)));
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
