package dev.throughline.organisation;

import dev.throughline.organisation.invitation.InvitationState;
import dev.throughline.organisation.member.MemberState;
import dev.throughline.platform.node.State;
import dev.throughline.testkit.StateTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleStatesTests {

    @ParameterizedTest
    @ValueSource(classes = {InvitationState.class, MemberState.class})
    void movesAsTheDocumentSays(Class<? extends Enum<?>> states) {
        StateTable.holds(states, from -> ((State<?>) from).next());
    }
}
