package dev.throughline.benchmark;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.throughline.testkit.house.HouseRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the house, for the one module that the product's own tests do not see.
class HouseTests {

    private static final Map<String, ArchRule> RULES = HouseRules.below("dev.throughline");
    private static final JavaClasses MODULE = new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("dev.throughline.benchmark");

    static Set<String> rules() {
        return RULES.keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRule(String rule) {
        RULES.get(rule).check(MODULE);
    }
}
