package dev.throughline.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static dev.throughline.testkit.house.Conditions.be;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names and habits.
final class WordRules {

    private static final Pattern SUFFIX =
            Pattern.compile(".*(Impl|Dto|DTO|Mapper|Entity|Manager|Helper|Util|Utils|Service)");

    private final FloorPlan plan;

    WordRules(FloorPlan plan) {
        this.plan = plan;
    }

    ArchRule namesSayWhatSomethingIs() {
        return classes()
                .that(plan.handwritten())
                .should(be("have a name that says what it is", this::named))
                .because("these suffixes say nothing that a reader needs");
    }

    /// A framework's own word may be repeated by what extends it: a transaction manager is one.
    private boolean named(JavaClass type) {
        Matcher suffix = SUFFIX.matcher(type.getSimpleName());
        return !suffix.matches()
                || Stream.<JavaClass>concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                        .anyMatch(parent -> !parent.getName().startsWith(plan.base() + ".")
                                && parent.getSimpleName().endsWith(suffix.group(1)));
    }

    ArchRule nothingIsInjectedIntoFields() {
        return NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
    }

    ArchRule standardStreamsAreForConsoles() {
        return noClasses()
                .that(plan.quiet())
                .should(ACCESS_STANDARD_STREAMS)
                .because("a log has levels and request ids");
    }

    ArchRule exceptionsHaveATypeOfTheirOwn() {
        return NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
    }
}
