package org.wopengine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code keeps the rules, and each rule reports the class that was written to break it. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.wopengine");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("counterexample");

    /** Which classes of {@code counterexample} each rule must report. */
    private static final Map<String, Set<String>> REPORTED = Map.ofEntries(
            Map.entry("ENTITIES_STAY_IN_THEIR_MODULE", Set.of("OpenEntity")),
            Map.entry("REPOSITORIES_STAY_IN_THEIR_MODULE", Set.of("OpenRepository")),
            Map.entry("THE_ENGINE_STAYS_BEHIND_WORKFLOW", Set.of("EngineCaller")),
            Map.entry("ENGINE_INTERNALS_STAY_IN_WORKFLOW", Set.of("EngineTinkerer")),
            Map.entry("STAGES_JOIN_TRANSACTIONS", Set.of("OwnTransactions", "OwnTransactionInVerb.screen")),
            Map.entry("TIME_COMES_FROM_THE_CLOCK", Set.of("ClockWatcher", "Date.<init>", "currentTimeMillis")),
            Map.entry("CLOCKS_ARE_MADE_IN_WORKFLOW", Set.of("ClockMaker")),
            Map.entry("NOTHING_IS_INJECTED_INTO_FIELDS", Set.of("FieldInjection")),
            Map.entry("ENTITIES_HAVE_VERBS_NOT_SETTERS", Set.of("SettableEntity")),
            Map.entry("FIELDS_ARE_NOT_OPTIONAL", Set.of("MaybeField")),
            Map.entry("WEB_DOES_NOT_KNOW_PROCESS", Set.of("PageThatSteps")),
            Map.entry("PROCESS_DOES_NOT_KNOW_WEB", Set.of("TaskThatPaints")),
            Map.entry("NAMES_SAY_WHAT_THINGS_ARE", Set.of("MatchingHelper")));

    static Set<String> rules() {
        return Rules.all().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("The product keeps")
    void theProductKeeps(String rule) {
        Rules.all().get(rule).check(PRODUCT);
    }

    /** A rule that matches nothing is green for ever; so each one has to find its mistake, and only that. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("Its counter-example is reported by")
    void theCounterexampleIsReportedBy(String rule) {
        var report = Rules.all().get(rule).evaluate(BAD).getFailureReport().getDetails();

        assertThat(report).isNotEmpty();
        assertThat(REPORTED.get(rule)).allSatisfy(name -> assertThat(report)
                .anySatisfy(line -> assertThat(line).contains(name)));
        assertThat(report).noneSatisfy(line -> assertThat(line).contains("isScreened"));
    }

    @Test
    void everyRuleHasACounterexample() {
        assertThat(REPORTED.keySet()).isEqualTo(rules());
    }
}
