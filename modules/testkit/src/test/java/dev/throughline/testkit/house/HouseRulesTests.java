package dev.throughline.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule has a small house of its own below `fixture`, named like the rule: every class there that is called
/// unlawful breaks it, and none that is called lawful does.
class HouseRulesTests {

    private static final String FIXTURES = "fixture";
    private static final Pattern NAMED = Pattern.compile("<fixture[^>]*>");
    private static final JavaClasses HOUSES = new ClassFileImporter().importPackages(FIXTURES);

    static Set<String> rules() {
        return HouseRules.below(FIXTURES).keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesWhatBreaksItAndNothingElse(String rule) {
        String base = FIXTURES + "." + rule;
        JavaClasses house =
                HOUSES.that(describe("of " + base, type -> type.getPackageName().startsWith(base + ".")));

        List<String> details = HouseRules.below(base)
                .get(rule)
                .evaluate(house)
                .getFailureReport()
                .getDetails();

        assertThat(broken(details, house)).isNotEmpty().isEqualTo(unlawful(house));
    }

    @Test
    void hasNoFixtureWithoutARule() {
        Set<String> fixtures = HOUSES.stream()
                .map(type -> type.getPackageName().split("\\.")[1])
                .collect(Collectors.toSet());

        assertThat(fixtures).isEqualTo(rules());
    }

    /// A detail names what breaks the rule first, then what it must not reach.
    private static Set<String> broken(List<String> details, JavaClasses house) {
        List<String> sources = details.stream()
                .flatMap(String::lines)
                .map(NAMED::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
        return house.stream()
                .filter(type -> type.isTopLevelClass() && type.getSimpleName().contains("awful"))
                .map(JavaClass::getName)
                .filter(name -> sources.stream().anyMatch(source -> source.startsWith("<" + name)))
                .collect(Collectors.toSet());
    }

    private static Set<String> unlawful(JavaClasses house) {
        return house.stream()
                .filter(type -> type.getSimpleName().startsWith("Unlawful"))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }
}
