package dev.throughline.stakeholder.conversation;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.changes.Whole;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Who talked beside whose talk it is, and who does so from now on.
record Colleagues(Set<MemberId> before, Set<MemberId> after) {

    /// Of a change that says nothing of them.
    static final Colleagues UNTOUCHED = new Colleagues(Set.of(), Set.of());

    Set<MemberId> gone() {
        return less(before, after);
    }

    Set<MemberId> come() {
        return less(after, before);
    }

    boolean changed() {
        return !before.equals(after);
    }

    /// As the history tells of a conversation that they have changed.
    Whole<Conversation> were(Conversation conversation) {
        return with(conversation, before);
    }

    Whole<Conversation> are(Conversation conversation) {
        return with(conversation, after);
    }

    private Whole<Conversation> with(Conversation conversation, Set<MemberId> colleagues) {
        return new Whole<>(conversation, changed() ? Map.of("participantIds", colleagues) : Map.of());
    }

    private static Set<MemberId> less(Set<MemberId> some, Set<MemberId> others) {
        Set<MemberId> less = new LinkedHashSet<>(some);
        less.removeAll(others);
        return less;
    }
}
