package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.testkit.Actor;
import dev.throughline.testkit.Actors;
import dev.throughline.testkit.Answer;
import dev.throughline.testkit.ModuleTest;
import dev.throughline.testkit.api.ApiSchema;
import dev.throughline.testkit.api.Call;
import dev.throughline.testkit.api.Place;
import dev.throughline.testkit.api.Resident;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// A service account with all that one can have, at every mutation: it does what `docs/permissions.md` lists, and
/// whatever else there is needs a person.
@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachineTests {

    private static final String HEADING = "## Service accounts";

    private final ApiSchema schema;
    private final Resident resident;
    private final Actor machine;

    MachineTests(Actors actors) {
        var organisation = actors.organisation();
        List<String> all =
                organisation.admin().ask("{ serviceAccountPermissions }").list("serviceAccountPermissions");
        this.schema = new ApiSchema(organisation.admin());
        this.resident = new Resident(schema, organisation);
        this.machine = organisation.machine(all.toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> leavesToPeopleWhatIsNotListed() throws IOException {
        Set<String> open = open();
        assertThat(schema.fields("Mutation").stream().map(ApiSchema.Field::name))
                .containsAll(open);
        return schema.fields("Mutation").stream()
                .map(field -> DynamicTest.dynamicTest(field.name(), () -> {
                    Call call = resident.call("mutation", field, Place.of(), "");
                    Answer answer = machine.ask(call.document(), call.variables());
                    if (open.contains(field.name())) {
                        assertThat(answer.body()).doesNotContain("PERSON_REQUIRED");
                    } else {
                        answer.failed("PERSON_REQUIRED");
                    }
                }));
    }

    @Test
    void belongsToNobodyWhoCouldJoin() {
        machine.ask("{ joinableOrganisations { slug } }").failed("PERSON_REQUIRED");
    }

    private static Set<String> open() throws IOException {
        String section = Files.readString(Path.of("../../docs/permissions.md")).split(HEADING)[1];
        return Pattern.compile("^- `(\\w+)`", Pattern.MULTILINE)
                .matcher(section)
                .results()
                .map(item -> item.group(1))
                .collect(Collectors.toSet());
    }
}
