package org.wopengine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * These tests have nothing to do with what the product does. They stop slips: a copied id, a forgotten due date, a
 * bean nobody has. What to do is in the message. {@code docs/adr/0011-guard-rails.md} tells why.
 */
class ModelLintTest {
    private static final Path CASES = Path.of("src/test/resources/lint");
    private static final Models PROJECT = Models.ofProject();

    static List<ModelRule> plain() {
        return Rulebook.plain();
    }

    static List<ModelRule> all() {
        return Rulebook.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plain")
    @DisplayName("The models of the product keep rule")
    void theModelsKeep(ModelRule rule) {
        assertThat(rule.findings(PROJECT)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @DisplayName("A good small model keeps rule")
    void aGoodModelKeeps(ModelRule rule) {
        assertThat(rule.findings(
                        locked(Models.of(List.of(CASES.resolve("good")))).with(MiniCode.good())))
                .isEmpty();
    }

    /** The bad model of a rule breaks that rule and no other, so the rule is the one that bites. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @DisplayName("A bad small model is caught by rule")
    void aBadModelIsCaughtBy(ModelRule rule) {
        var bad = Models.of(List.of(CASES.resolve("good"), CASES.resolve(rule.id())))
                .with(MiniCode.of(rule.id()));
        var models = rule.id().equals("L22") ? bad : locked(bad);

        var findings = Rulebook.all().stream()
                .flatMap(one -> one.findings(models).stream())
                .toList();

        assertThat(findings).extracting(Finding::rule).isNotEmpty().containsOnly(rule.id());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.file()).isNotBlank();
            assertThat(finding.element()).isNotBlank();
            assertThat(finding.cure()).isNotBlank();
        });
    }

    @Test
    void aHistoryThatEndsTooEarlyIsCaughtAndSoIsOneThatEndsTooLate() {
        var bad =
                Models.of(List.of(CASES.resolve("good"), CASES.resolve("L24"))).with(MiniCode.good());

        assertThat(Rulebook.plain().stream().flatMap(rule -> rule.findings(bad).stream()))
                .extracting(Finding::element, Finding::problem)
                .containsExactlyInAnyOrder(
                        tuple("interest-screening", "keeps its history for 3650 days"),
                        tuple("partnership-lifecycle", "keeps its history for 3700 days"));
    }

    @Test
    void everyBadModelBelongsToARule() throws Exception {
        try (var folders = Files.list(CASES)) {
            var cases = folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            cases.remove("good");
            assertThat(cases).isSubsetOf(ids());
        }
    }

    @Test
    void everyRuleHasAnIdOfItsOwn() {
        assertThat(Rulebook.all()).extracting(ModelRule::id).doesNotHaveDuplicates();
    }

    @Test
    void thereAreModelsToRead() {
        assertThat(PROJECT.models()).isNotEmpty();
        assertThat(PROJECT.forms()).isNotEmpty();
    }

    private static Set<String> ids() {
        return Rulebook.all().stream().map(ModelRule::id).collect(Collectors.toSet());
    }

    private static Models locked(Models models) {
        return models.locked(VersionsLock.lines(models));
    }
}
