package org.wopengine.principle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.WopTest;
import org.wopengine.shared.Gate;

/** The catalogue, the beans, the texts and the forms say the same. */
@WopTest
class CatalogueTest {
    private static final Pattern CHECK = Pattern.compile("return Check\\.(\\w+)");
    private static final Pattern SENTENCE = Pattern.compile(
            "Finding\\s*\\.\\s*(?:holds|broken|doubtful|noteworthy|doesNotApply)\\(\\s*(?:\\w+ \\? )?\"([^\"]+)\"(?: : \"([^\"]+)\")?");
    private static final Pattern FACT = Pattern.compile("having\\(\\s*\"([^\"]+)\"");

    private static final Map<Gate, String> FORMS = Map.of(
            Gate.INTEREST, "interest-screening/screen-interest",
            Gate.MATCHING, "partner-matching/approve-match",
            Gate.AGREEMENT, "agreement-signing/review-agreement",
            Gate.WORK_PLAN, "workplan-approval/approve-work-plan",
            Gate.REPORT, "progress-report/accept-report",
            Gate.CLOSURE, "partnership-closure/accept-closure",
            Gate.FOLLOW_UP, "follow-up-check/acknowledge-follow-up");

    @Autowired
    List<PrincipleCheck> checks;

    @Test
    void everyCheckHasExactlyOneBean() {
        assertThat(checks).extracting(PrincipleCheck::check).containsExactlyInAnyOrder(Check.values());
    }

    @Test
    void everyCheckLivesInTheModuleOfTheLastStageItBelongsTo() {
        assertThat(checks).filteredOn(one -> one.check() != Check.TRA_5).allSatisfy(one -> {
            var last = one.check().gates().stream().max(Gate::compareTo).orElseThrow();
            var stage = last == Gate.FOLLOW_UP ? "closure" : last.stage().name().toLowerCase(java.util.Locale.ROOT);
            assertThat(one.getClass().getPackageName()).isEqualTo("org.wopengine." + stage + ".principle");
        });
    }

    @Test
    void everySentenceNameCureAndFactHasATextAndNoTextIsLeftOver() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/wopengine"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                var check = CHECK.matcher(source);
                if (source.contains("implements PrincipleCheck") && check.find()) {
                    for (var hit : SENTENCE.matcher(source).results().toList()) {
                        used.add("principle.finding." + check.group(1) + "." + hit.group(1));
                        if (hit.group(2) != null) {
                            used.add("principle.finding." + check.group(1) + "." + hit.group(2));
                        }
                    }
                    FACT.matcher(source).results().forEach(hit -> used.add("principle.fact." + hit.group(1)));
                }
            }
        }
        for (var check : Check.values()) {
            used.add("principle.check." + check);
            used.add("principle.cure." + check);
        }
        var texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/principle.properties"))) {
            texts.load(in);
        }
        var kept = texts.stringPropertyNames().stream()
                .filter(key -> key.matches("principle\\.(finding|fact|check|cure)\\..*"))
                .map(key -> key.replaceFirst("(principle\\.finding\\..*)\\.[01]$", "$1"))
                .distinct()
                .toList();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void eachGateOffersItsOwnChecks() throws IOException {
        assertThat(FORMS.keySet())
                .as("every gate but the mid-term review, which has criteria of its own")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Gate.REVIEW)));
        for (var gate : FORMS.keySet()) {
            var form = new ObjectMapper()
                    .readTree(Path.of("forms", FORMS.get(gate) + ".form").toFile());
            assertThat(offered(form, "waivedChecks"))
                    .as(gate.name())
                    .containsExactlyInAnyOrderElementsOf(Check.at(gate).stream()
                            .filter(check -> check.effect() != Effect.RECORD)
                            .map(Check::name)
                            .toList());
            assertThat(offered(form, "judgedChecks"))
                    .as(gate.name())
                    .isSubsetOf(Check.at(gate).stream().map(Check::name).toList())
                    .containsAll(Check.at(gate).stream()
                            .filter(check -> check.natures().contains(Nature.HUMAN))
                            .map(Check::name)
                            .toList());
        }
    }

    private static List<String> offered(JsonNode node, String key) {
        var found = new ArrayList<String>();
        if (key.equals(node.path("key").asText())) {
            node.path("values").forEach(value -> found.add(value.path("value").asText()));
        }
        node.path("components").forEach(inside -> found.addAll(offered(inside, key)));
        return found;
    }
}
