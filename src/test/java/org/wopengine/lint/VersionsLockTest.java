package org.wopengine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/**
 * The lock follows the models. To refresh it after raising a version tag: {@code mvn -q test -Dtest=VersionsLockTest
 * -Dwop.update=true}. A line whose model changed under the same tag is never refreshed, only its tag helps.
 */
class VersionsLockTest {
    private static final Path CASES = Path.of("src/test/resources/lint");
    private static final Path GOOD = CASES.resolve("good/bpmn/interest-screening.bpmn");

    @Test
    void theLockFollowsTheModels() throws IOException {
        if (Boolean.getBoolean("wop.update")) {
            refresh(Path.of(""));
            refresh(CASES.resolve("good"));
        }
        assertThat(VersionsLock.rule().findings(Models.ofProject())).isEmpty();
        assertThat(VersionsLock.rule().findings(Models.of(List.of(CASES.resolve("good")))))
                .isEmpty();
    }

    @Test
    void aChangeUnderTheSameTagIsNotRefreshed() {
        var locked = List.of(new VersionsLock.Line("interest-screening", "1.0.0", "then"));
        var now = List.of(new VersionsLock.Line("interest-screening", "1.0.0", "now"));

        assertThat(VersionsLock.refreshed(locked, now)).isEqualTo(locked);
    }

    @Test
    void aRaisedTagIsRefreshed() {
        var locked = List.of(new VersionsLock.Line("interest-screening", "1.0.0", "then"));
        var now = List.of(new VersionsLock.Line("interest-screening", "1.1.0", "now"));

        assertThat(VersionsLock.refreshed(locked, now)).isEqualTo(now);
    }

    @Test
    void movingABoxChangesNoLine() throws IOException {
        assertThat(hash(text().replace("x=\"712\"", "x=\"713\""))).isEqualTo(hash(text()));
    }

    @Test
    void whiteSpaceCommentsAndPrefixesChangeNoLine() throws IOException {
        var other = text().replace("bpmn:", "b:")
                .replace("xmlns:bpmn=", "xmlns:b=")
                .replace("    <b:endEvent", "  <!-- the end -->\n\n  <b:endEvent");

        assertThat(hash(other)).isEqualTo(hash(text()));
    }

    @Test
    void aDefaultTheDrawingProgramLeavesOutChangesNoLine() throws IOException {
        var calls = Files.readString(CASES.resolve("good/bpmn/partnership-lifecycle.bpmn"));

        assertThat(hash(calls.replace(" camunda:calledElementBinding=\"latest\"", "")))
                .isEqualTo(hash(calls));
        assertThat(hash(calls.replace("\"latest\"", "\"deployment\""))).isNotEqualTo(hash(calls));
    }

    @Test
    void aNewWordChangesTheLine() throws IOException {
        assertThat(hash(text().replace("Deferral over", "Deferral ended"))).isNotEqualTo(hash(text()));
    }

    @Test
    void aNewConditionChangesTheLine() throws IOException {
        assertThat(hash(text().replace("'DEFERRED'", "'WITHDRAWN'"))).isNotEqualTo(hash(text()));
    }

    private static void refresh(Path root) throws IOException {
        var models = Models.of(List.of(root));
        var lines = VersionsLock.refreshed(models.lock(), VersionsLock.lines(models)).stream()
                .map(VersionsLock.Line::toString)
                .collect(Collectors.joining("\n", "", "\n"));
        var file = root.resolve(VersionsLock.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
    }

    private static String text() throws IOException {
        return Files.readString(GOOD);
    }

    private static String hash(String xml) throws IOException {
        var file = Files.createTempFile("model", ".bpmn");
        try {
            Files.writeString(file, xml);
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            return VersionsLock.hash(model);
        } finally {
            Files.delete(file);
        }
    }
}
