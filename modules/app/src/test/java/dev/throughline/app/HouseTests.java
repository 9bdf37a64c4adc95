package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.throughline.testkit.Floors;
import dev.throughline.testkit.house.HouseRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The house as it stands: every module on this classpath.
class HouseTests {

    private static final String BASE = "dev.throughline";
    private static final Map<String, ArchRule> RULES = HouseRules.below(BASE);
    /// Beans that the build has prepared for a fast start are no source of ours.
    private static final ImportOption WRITTEN =
            classes -> !classes.matches(Pattern.compile(".*(__|\\$\\$SpringCGLIB).*"));

    private static final JavaClasses HOUSE =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests(), WRITTEN)).importPackages(BASE);

    @Test
    void hasEveryFloorInSight() {
        assertThat(Floors.present()).isNotEmpty().allMatch(floor -> HOUSE.containPackage(BASE + "." + floor));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void explainsTheRule(String rule) throws IOException {
        assertThat(Files.readString(Path.of("../../docs/house-rules.md")))
                .containsPattern("`(HouseRules.)?" + rule + "`");
    }

    static Set<String> rules() {
        return RULES.keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRule(String rule) {
        RULES.get(rule).check(HOUSE);
    }
}
