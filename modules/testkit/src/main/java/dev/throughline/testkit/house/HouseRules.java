package dev.throughline.testkit.house;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every rule by its name, for the house below a base package. `docs/house-rules.md` says why each exists; that none is
/// empty is what its violating fixture shows.
public final class HouseRules {

    private HouseRules() {}

    public static Map<String, ArchRule> below(String base) {
        FloorPlan plan = new FloorPlan(base);
        ModuleRules modules = new ModuleRules(plan);
        DoorRules doors = new DoorRules(plan);
        CellarRules cellar = new CellarRules(plan);
        WordRules words = new WordRules(plan);
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("modulesHaveNoCycles", modules.haveNoCycles());
        rules.put("modulesDependDownwards", modules.dependDownwards());
        rules.put("modulesStandOnTheFloorPlan", modules.standOnTheFloorPlan());
        rules.put("publicMeansPublished", modules.publishOnlyTypesOfAKind());
        rules.put("packagesAreNullMarked", modules.areNullMarked());
        rules.put("graphQlStaysInControllers", doors.graphQlStaysInControllers());
        rules.put("controllersAndRepositoriesArePackagePrivate", doors.controllersAndRepositoriesArePackagePrivate());
        rules.put("controllersTalkToServicesOnly", doors.controllersTalkToServicesOnly());
        rules.put("rootFieldsSayWhoMayEnter", doors.rootFieldsSayWhoMayEnter());
        rules.put("onlyControllersSayWhoMayEnter", doors.onlyControllersSayWhoMayEnter());
        rules.put("factsAreHeardAtOnce", doors.factsAreHeardAtOnce());
        rules.put("nobodyAnswersLater", doors.nobodyAnswersLater());
        rules.put("nestedFieldsLoadInBatches", new BatchRule(plan).nestedFieldsLoadInBatches());
        rules.put("sqlStaysInRepositories", cellar.sqlStaysInRepositories());
        rules.put("tablesAreTouchedByTheirModuleOnly", cellar.tablesAreTouchedByTheirModuleOnly());
        rules.put("onlyReportsReadPublishedViews", cellar.onlyReportsReadPublishedViews());
        rules.put("nobodyIsTransactional", cellar.nobodyIsTransactional());
        rules.put("transactionsBeginInThePlatform", cellar.transactionsBeginInThePlatform());
        rules.put("theTenantIsTheFloor", cellar.theTenantIsTheFloor());
        rules.put("nothingHidesInTheThread", cellar.nothingHidesInTheThread());
        rules.put("namesSayWhatSomethingIs", words.namesSayWhatSomethingIs());
        rules.put("nothingIsInjectedIntoFields", words.nothingIsInjectedIntoFields());
        rules.put("standardStreamsAreForConsoles", words.standardStreamsAreForConsoles());
        rules.put("exceptionsHaveATypeOfTheirOwn", words.exceptionsHaveATypeOfTheirOwn());
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
        return rules;
    }
}
