package dev.throughline.testkit.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// Conditions that ArchUnit has no words for.
final class Conditions {

    private Conditions() {}

    static <T extends HasDescription> ArchCondition<T> be(String description, Predicate<T> lawful) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                if (!lawful.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, item.getDescription() + " does not " + description));
                }
            }
        };
    }

    /// Reports each dependency that leads to where it must not.
    static ArchCondition<JavaClass> dependOnlyOn(String description, BiPredicate<JavaClass, JavaClass> lawful) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (!lawful.test(type, dependency.getTargetClass().getBaseComponentType())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    static DescribedPredicate<JavaClass> within(Class<? extends Annotation> annotation) {
        return DescribedPredicate.describe(
                "in a @" + annotation.getSimpleName(),
                type -> FloorPlan.outermost(type).isAnnotatedWith(annotation));
    }

    static boolean annotated(HasAnnotations<?> item, String annotation) {
        return item.isAnnotatedWith(annotation) || item.isMetaAnnotatedWith(annotation);
    }
}
