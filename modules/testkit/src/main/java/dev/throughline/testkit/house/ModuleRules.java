package dev.throughline.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.throughline.testkit.house.Conditions.be;
import static dev.throughline.testkit.house.Conditions.dependOnlyOn;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.annotation.Annotation;

/// Which module may know which, and what stands in its doorway.
final class ModuleRules {

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    private static final String MAIN_CLASS = "org.springframework.boot.autoconfigure.SpringBootApplication";
    private static final String SERVICE = "org.springframework.stereotype.Service";

    private final FloorPlan plan;

    ModuleRules(FloorPlan plan) {
        this.plan = plan;
    }

    ArchRule haveNoCycles() {
        return slices().matching(plan.base() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle is one module under several names");
    }

    ArchRule dependDownwards() {
        return classes()
                .should(dependOnlyOn(
                        "depend on modules below their own",
                        (type, target) ->
                                plan.module(target).isEmpty() || plan.mayKnow(plan.module(type), plan.module(target))))
                .because("code points down, and siblings are strangers");
    }

    ArchRule standOnTheFloorPlan() {
        return classes()
                .should(be("belong to a module of the floor plan", type -> plan.known(plan.module(type))))
                .because("a new module is a decision, with a place in the floor plan");
    }

    ArchRule publishOnlyTypesOfAKind() {
        return classes()
                .that(plan.abovePlatform())
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(be(
                        "be a record, an enum, an interface of one module, an annotation, a service, an exception or the main class",
                        this::published))
                .because("public means published");
    }

    private boolean published(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isAssignableTo(Annotation.class)
                || type.isAnnotatedWith(SERVICE)
                || type.isAnnotatedWith(MAIN_CLASS)
                || type.isAssignableTo(RuntimeException.class)
                || type.isInterface() && implementedAtHome(type);
    }

    /// As `sealed` would have it, which ends at the package where there are no modules of Java.
    private boolean implementedAtHome(JavaClass type) {
        return !type.getAllSubclasses().isEmpty()
                && type.getAllSubclasses().stream()
                        .allMatch(one -> plan.module(one).equals(plan.module(type)));
    }

    ArchRule areNullMarked() {
        return classes()
                .that(plan.handwritten())
                .should(be(
                        "stand in a package whose package-info says @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NULL_MARKED)))
                .because("NullAway believes only marked packages");
    }
}
