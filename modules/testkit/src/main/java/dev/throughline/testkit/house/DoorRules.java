package dev.throughline.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.throughline.testkit.house.Conditions.annotated;
import static dev.throughline.testkit.house.Conditions.be;
import static dev.throughline.testkit.house.Conditions.dependOnlyOn;
import static dev.throughline.testkit.house.Conditions.within;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/// How a request comes in, through a controller that says who may enter, and from there to services only; and how what
/// happened gets around.
final class DoorRules {

    private static final String MAPPINGS = "org.springframework.graphql.data.method.annotation.";
    private static final String SCHEMA_MAPPING = MAPPINGS + "SchemaMapping";
    private static final String ARGUMENT_VALUE = "org.springframework.graphql.data.ArgumentValue";
    private static final String PRE_AUTHORIZE = "org.springframework.security.access.prepost.PreAuthorize";
    private static final String EVENT_LISTENER = "org.springframework.context.event.EventListener";
    private static final String ASYNC = "org.springframework.scheduling.annotation.Async";
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final FloorPlan plan;

    DoorRules(FloorPlan plan) {
        this.plan = plan;
    }

    ArchRule graphQlStaysInControllers() {
        return classes()
                .that(plan.abovePlatform())
                .and(not(within(Controller.class)))
                .should(dependOnlyOn(
                        "leave GraphQL to controllers",
                        (type, target) -> !graphQl(target) || target.getName().equals(ARGUMENT_VALUE)))
                .because("rules are the same, however they are called; commands tell an absent value from null");
    }

    private static boolean graphQl(JavaClass type) {
        return type.getPackageName().equals("graphql")
                || type.getPackageName().startsWith("graphql.")
                || type.getPackageName().startsWith("org.springframework.graphql");
    }

    ArchRule controllersAndRepositoriesArePackagePrivate() {
        return classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(Repository.class)
                .should()
                .bePackagePrivate()
                .because("doors and cellars belong to their room");
    }

    ArchRule controllersTalkToServicesOnly() {
        return noClasses()
                .that(within(Controller.class))
                .should()
                .dependOnClassesThat(within(Repository.class))
                .because("the service is where the rules are");
    }

    ArchRule rootFieldsSayWhoMayEnter() {
        String can = plan.base() + ".organisation.role.Can";
        return methods()
                .that(describe("are root fields", DoorRules::rootField))
                .should(be(
                        "say who may enter, with @Can or @PreAuthorize, on a method that a proxy can override",
                        method -> (annotated(method, can) || annotated(method, PRE_AUTHORIZE))
                                && !method.getModifiers().contains(JavaModifier.FINAL)
                                && !method.getModifiers().contains(JavaModifier.STATIC)
                                && !method.getModifiers().contains(JavaModifier.PRIVATE)))
                .because("nobody enters by default");
    }

    ArchRule onlyControllersSayWhoMayEnter() {
        String can = plan.base() + ".organisation.role.Can";
        return methods()
                .that(describe(
                        "say who may enter", method -> annotated(method, can) || annotated(method, PRE_AUTHORIZE)))
                .should(be("stand in a controller", method -> method.getOwner().isAnnotatedWith(Controller.class)))
                .because("nobody looks for it elsewhere, so that it would keep nobody out");
    }

    ArchRule nobodyAnswersLater() {
        return classes()
                .that(plan.abovePlatform())
                .should(dependOnlyOn("answer by a value or through Siblings", (type, target) -> !later(target)))
                .because("work and waiting for each object is what makes a tree slow");
    }

    private static boolean later(JavaClass type) {
        return type.getName().equals(MAPPINGS + "BatchMapping")
                || type.getPackageName().startsWith("reactor.")
                || type.getPackageName().startsWith("org.reactivestreams")
                || type.getPackageName().startsWith("org.dataloader");
    }

    ArchRule factsAreHeardAtOnce() {
        return methods()
                .that(describe("hear facts", method -> annotated(method, EVENT_LISTENER)))
                .and()
                .areDeclaredInClassesThat(plan.abovePlatform())
                .and()
                .areDeclaredInClassesThat(not(plan.app()))
                .should(be(
                        "hear one fact, a record of this house, in a service's `void on(…)`, in the transaction at hand",
                        method -> method.getName().equals("on")
                                && method.getRawReturnType().getName().equals("void")
                                && method.getRawParameterTypes().size() == 1
                                && method.getRawParameterTypes().getFirst().isRecord()
                                && !plan.module(method.getRawParameterTypes().getFirst())
                                        .isEmpty()
                                && FloorPlan.outermost(method.getOwner()).isAnnotatedWith(Service.class)
                                && !annotated(method, ASYNC)
                                && !annotated(method.getOwner(), ASYNC)))
                .because("what follows from a change is part of it, or there is no change");
    }

    static boolean rootField(JavaMethod method) {
        return method.isAnnotatedWith(MAPPINGS + "QueryMapping")
                || method.isAnnotatedWith(MAPPINGS + "MutationMapping")
                || method.isAnnotatedWith(MAPPINGS + "SubscriptionMapping")
                || method.isAnnotatedWith(SCHEMA_MAPPING)
                        && ROOTS.contains(String.valueOf(method.getAnnotationOfType(SCHEMA_MAPPING)
                                .get("typeName")
                                .orElse("")));
    }
}
