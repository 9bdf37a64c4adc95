package dev.throughline.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.throughline.testkit.house.Conditions.annotated;
import static dev.throughline.testkit.house.Conditions.be;
import static dev.throughline.testkit.house.Conditions.dependOnlyOn;
import static dev.throughline.testkit.house.Conditions.within;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/// Where SQL, transactions and the tenant live.
final class CellarRules {

    private static final List<String> SQL = List.of("org.jooq", "java.sql", "javax.sql", "org.springframework.jdbc");
    private static final List<String> TRANSACTIONAL =
            List.of("org.springframework.transaction.annotation.Transactional", "jakarta.transaction.Transactional");
    private static final Set<String> HIDDEN_PARAMETERS =
            Set.of("java.lang.ThreadLocal", "java.lang.InheritableThreadLocal", "java.lang.ScopedValue");

    private final FloorPlan plan;

    CellarRules(FloorPlan plan) {
        this.plan = plan;
    }

    ArchRule sqlStaysInRepositories() {
        return classes()
                .that(plan.abovePlatform())
                .and(not(within(Repository.class)))
                .should(dependOnlyOn(
                        "leave SQL to repositories",
                        (type, target) -> !in(SQL, target) && !plan.generated().test(target)))
                .because("there is one place to read when a statement is slow");
    }

    ArchRule tablesAreTouchedByTheirModuleOnly() {
        return classes()
                .that(plan.handwritten())
                .should(dependOnlyOn(
                        "touch only the tables of their own module",
                        (type, target) -> !plan.generated().test(target)
                                || plan.module(type).equals(plan.module(target))
                                || plan.reads(plan.module(type)) && view(target)))
                .because("a module's tables change with its own code only");
    }

    ArchRule onlyReportsReadPublishedViews() {
        return classes()
                .that(plan.handwritten())
                .should(dependOnlyOn(
                        "leave published views to reports",
                        (type, target) ->
                                !plan.generated().test(target) || !view(target) || plan.reads(plan.module(type))))
                .because("a module has its tables, and what it publishes for reports is for reports");
    }

    /// `<thing>_report` is the class `<Thing>Report`; a class of all tables is none, so that it cannot lead to others.
    private static boolean view(JavaClass target) {
        return target.getSimpleName().endsWith("Report")
                || target.getSimpleName().endsWith("ReportRecord")
                || FloorPlan.outermost(target).getSimpleName().endsWith("Report");
    }

    ArchRule nobodyIsTransactional() {
        return classes()
                .should(be(
                        "do without @Transactional",
                        type -> Stream.concat(Stream.of(type), type.getMethods().stream())
                                .noneMatch(item -> TRANSACTIONAL.stream().anyMatch(name -> annotated(item, name)))))
                .because(
                        "a field of a mutation is one transaction, a query is one snapshot, and no method decides otherwise");
    }

    ArchRule transactionsBeginInThePlatform() {
        return classes()
                .that(plan.abovePlatform())
                .should(dependOnlyOn(
                        "leave transactions to the platform",
                        (type, target) ->
                                !in(List.of("org.springframework.transaction", "jakarta.transaction"), target)))
                .because("where a transaction begins, the tenant is bound");
    }

    ArchRule theTenantIsTheFloor() {
        return noClasses()
                .that(plan.abovePlatform())
                .should()
                .accessTargetWhere(describe("the tenant_id column", this::tenantColumn))
                .because("the tenant is the floor, not a parameter");
    }

    private boolean tenantColumn(JavaAccess<?> access) {
        return access.getName().equals("TENANT_ID");
    }

    ArchRule nothingHidesInTheThread() {
        return classes()
                .that(plan.abovePlatform())
                .should(dependOnlyOn(
                        "leave what is bound to a thread to the platform",
                        (type, target) -> !HIDDEN_PARAMETERS.contains(target.getName())
                                && !target.getName().equals(plan.base() + ".platform.tenancy.Tenant")))
                .because("who calls and for whom is bound in one place");
    }

    private static boolean in(List<String> packages, JavaClass type) {
        return packages.stream()
                .anyMatch(name -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }
}
