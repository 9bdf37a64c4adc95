package dev.throughline.reporting.talk;

import dev.throughline.organisation.member.MemberId;
import java.util.stream.Stream;

/// How one person talked in one month that is over.
record PersonMonth(MemberId memberId, TalkMonth month) {

    static Stream<PersonMonth> of(PersonTalks person) {
        return person.months().stream().map(month -> new PersonMonth(person.memberId(), month));
    }
}
