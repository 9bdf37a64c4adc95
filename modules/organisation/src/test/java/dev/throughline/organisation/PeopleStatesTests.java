package dev.throughline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.invitation.InvitationState;
import dev.throughline.organisation.member.MemberState;
import dev.throughline.platform.node.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleStatesTests {

    private static final Path DOCUMENT = Path.of("../../docs/states.md");

    @ParameterizedTest
    @ValueSource(classes = {InvitationState.class, MemberState.class})
    void movesAsTheDocumentSays(Class<? extends Enum<?>> states) throws IOException {
        String row = "| " + states.getSimpleName().replace("State", "") + " |";
        assertThat(Files.readAllLines(DOCUMENT).stream()
                        .filter(line -> line.startsWith(row))
                        .map(line -> line.split(" *\\| *", -1))
                        .map(cells -> cells[2] + " " + cells[3]))
                .containsExactlyInAnyOrderElementsOf(Stream.of(states.getEnumConstants())
                        .flatMap(from -> ((State<?>) from).next().stream().map(to -> from.name() + " " + to.name()))
                        .toList());
    }
}
