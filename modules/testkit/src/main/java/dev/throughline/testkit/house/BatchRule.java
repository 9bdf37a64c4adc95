package dev.throughline.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/// A nested field that calls a service runs once for each parent. ArchUnit counts what a lambda does to the method that
/// declares it and says that it stands in a lambda, so a service in a lambda or behind a method reference is what
/// `Siblings` may call later, once for all parents.
final class BatchRule {

    private static final String SCHEMA_MAPPING = "org.springframework.graphql.data.method.annotation.SchemaMapping";
    private static final String SERVICE = "org.springframework.stereotype.Service";

    private final String siblings;
    private final String access;

    BatchRule(FloorPlan plan) {
        this.siblings = plan.base() + ".platform.graphql.Siblings";
        this.access = plan.base() + ".organisation.role.Access";
    }

    ArchRule nestedFieldsLoadInBatches() {
        return methods()
                .that()
                .areAnnotatedWith(SCHEMA_MAPPING)
                .should(new ArchCondition<JavaMethod>("call services through Siblings only") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        loads(method)
                                .forEach(access -> events.add(SimpleConditionEvent.violated(
                                        method, method.getDescription() + " loads: " + access.getDescription())));
                    }
                })
                .because("a nested field that loads by itself is an N+1");
    }

    private Stream<? extends JavaAccess<?>> loads(JavaMethod method) {
        Set<JavaCodeUnit> reached = new LinkedHashSet<>();
        reach(method, reached);
        boolean batched = reached.stream()
                .flatMap(unit -> unit.getMethodCallsFromSelf().stream())
                .anyMatch(call -> call.getTargetOwner().getName().equals(siblings));
        return reached.stream()
                .flatMap(unit -> Stream.concat(
                        unit.getMethodCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream()))
                .filter(access -> service(access.getTargetOwner()) && !handsOn(access) && !within(access))
                .filter(access -> !batched || !later(access));
    }

    private static boolean later(JavaAccess<?> access) {
        return access.isDeclaredInLambda() || access instanceof JavaMethodReference;
    }

    /// The method, what it calls at once in its own class, and what it hands its `Siblings` on to.
    private void reach(JavaCodeUnit unit, Set<JavaCodeUnit> reached) {
        if (reached.add(unit)) {
            unit.getMethodCallsFromSelf().stream()
                    .filter(call -> !call.isDeclaredInLambda())
                    .filter(call -> within(call) || handsOn(call))
                    .flatMap(call -> call.getTarget().resolveMember().stream())
                    .forEach(called -> reach(called, reached));
        }
    }

    private static boolean within(JavaAccess<?> access) {
        return access.getTargetOwner().equals(access.getOriginOwner());
    }

    private boolean handsOn(JavaAccess<?> access) {
        return access instanceof JavaMethodCall call
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals(siblings));
    }

    private boolean service(JavaClass type) {
        return type.isAnnotatedWith(SERVICE) && !type.getName().equals(access);
    }
}
