package org.wopengine.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterexample.models.Loud;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.DefaultArtifactFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Canary;
import org.wopengine.WopTest;

/**
 * B6: models and decision tables that want to read, to call, to grow or to run what is no business of theirs. Nobody can
 * deploy one (ADR 60); this is what holds if somebody could.
 */
@WopTest
class HostileModelsTest {
    private static final String TRIAL = "hostile";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    DecisionService decisions;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    Canary canary;

    @AfterEach
    void leaveNothing() {
        repository
                .createDeploymentQuery()
                .deploymentName(TRIAL)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    // Files and addresses that a text names

    @Test
    void nothingIsReadAndNobodyIsCalled(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "Swordfish");
        try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            var address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            for (var text : readers(secret.toUri().toString(), address)) {
                for (var file : List.of("hostile.bpmn", "hostile.dmn")) {
                    var model = file.endsWith("bpmn") ? process("<userTask id=\"it\"/>") : table("1", "feel");
                    try {
                        repository
                                .createDeployment()
                                .name(TRIAL)
                                .addString(file, model.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", text))
                                .deploy();
                        assertThat(kept(file)).as(text).doesNotContain("Swordfish");
                    } catch (ProcessEngineException refused) {
                        assertThat(refused).as(text).message().doesNotContain("Swordfish");
                    }
                }
            }
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static List<String> readers(String file, String address) {
        var texts = new ArrayList<String>();
        for (var declaration : List.of(
                "<!ENTITY x SYSTEM \"" + file + "\">",
                "<!ENTITY x SYSTEM \"" + address + "\">",
                "<!ENTITY x SYSTEM \"jar:" + address + "!/x\">",
                "<!ENTITY x PUBLIC \"a\" \"" + address + "\">",
                "<!ENTITY % p SYSTEM \"" + address + "\"> %p; <!ENTITY x \"y\">",
                "<!ENTITY % p SYSTEM \"" + file + "\"> <!ENTITY x \"%p;\">")) {
            texts.add("<?xml version=\"1.0\"?><!DOCTYPE definitions [" + declaration + "]><!-- x -->");
        }
        texts.add("<?xml version=\"1.0\"?><!DOCTYPE definitions SYSTEM \"" + address + "\">");
        texts.add("<?xml version=\"1.0\"?><?xml-stylesheet href=\"" + address + "\" type=\"text/xsl\"?>");
        return texts;
    }

    /** What the engine keeps of the text that a reader would have put its find into. */
    private String kept(String file) {
        return file.endsWith("bpmn")
                ? String.valueOf(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(TRIAL)
                        .latestVersion()
                        .singleResult()
                        .getDescription())
                : String.valueOf(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(TRIAL)
                        .latestVersion()
                        .singleResult()
                        .getName());
    }

    // Bombs

    static Stream<String> bombs() {
        var laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 20; level++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
        }
        return Stream.of(
                head("[" + laughs + "]", "&a19;"),
                head("[<!ENTITY b \"" + "x".repeat(100_000) + "\">]", "&b;".repeat(2_000)),
                head("[<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]", "&a;"));
    }

    private static String head(String type, String reference) {
        return "<?xml version=\"1.0\"?><!DOCTYPE definitions " + type + ">|" + reference;
    }

    @ParameterizedTest
    @MethodSource("bombs")
    @Timeout(30)
    void noBombGoesOff(String bomb) {
        var parts = bomb.split("\\|");
        for (var file : List.of("hostile.bpmn", "hostile.dmn")) {
            var model = (file.endsWith("bpmn") ? process("<userTask id=\"it\"/>") : table("1", "feel"))
                    .replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", parts[0])
                    .replace("name=\"Hostile\"", "name=\"" + parts[1] + "\"");
            assertThatThrownBy(() -> deploy(file, model)).isInstanceOf(ProcessEngineException.class);
        }
    }

    // Classes

    static List<String> classes() {
        var models = new ArrayList<String>();
        for (var name : List.of(
                Loud.class.getName(),
                "no.such.Listener",
                "java.lang.ProcessBuilder",
                "javax.script.ScriptEngineManager",
                "javax.swing.JEditorPane")) {
            models.add("<serviceTask id=\"it\" camunda:class=\"" + name + "\"/>");
            models.add("<serviceTask id=\"it\" camunda:expression=\"${1}\"><extensionElements>"
                    + "<camunda:executionListener event=\"start\" class=\"" + name
                    + "\"/></extensionElements></serviceTask>");
            models.add("<userTask id=\"it\"><extensionElements><camunda:taskListener event=\"create\" class=\"" + name
                    + "\"/></extensionElements></userTask>");
            models.add("<serviceTask id=\"it\" camunda:class=\"" + name
                    + "\"><extensionElements><camunda:field name=\"page\" stringValue=\"http://127.0.0.1/\"/>"
                    + "</extensionElements></serviceTask>");
        }
        return models;
    }

    @ParameterizedTest
    @MethodSource("classes")
    void noClassThatAModelNamesComesToLife(String element) {
        var before = Loud.heard();
        assertThatThrownBy(() -> {
                    deploy("hostile.bpmn", process(element));
                    runtime.startProcessInstanceByKey(TRIAL);
                })
                .isInstanceOf(ProcessEngineException.class);
        assertThat(Loud.heard()).isEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(TRIAL)
                        .count())
                .isZero();
    }

    /** The control: a table of our own language is answered. */
    @Test
    void aPlainTableIsAnswered() {
        deploy("hostile.dmn", table("\"yes\"", "feel"));
        assertThat(decisions
                        .evaluateDecisionTableByKey(TRIAL, Variables.putValue("x", 1))
                        .<String>getSingleEntry())
                .isEqualTo("yes");
    }

    /** The negative control. */
    @Test
    void withTheVendorsFactoryTheClassIsHeard() {
        var before = Loud.heard();
        var factory = engine.getArtifactFactory();
        engine.setArtifactFactory(new DefaultArtifactFactory());
        try {
            deploy("hostile.bpmn", process("<serviceTask id=\"it\" camunda:class=\"" + Loud.class.getName() + "\"/>"));
            runtime.startProcessInstanceByKey(TRIAL);
        } finally {
            engine.setArtifactFactory(factory);
        }
        assertThat(Loud.heard()).isGreaterThan(before);
    }

    // Decision tables

    static List<List<String>> cells() {
        return List.of(
                List.of("javascript", "1 + 1"),
                List.of("groovy", "1 + 1"),
                List.of("python", "1 + 1"),
                List.of("nothing", "1 + 1"),
                List.of("juel", "${dataSource.connection}"),
                List.of("juel", "${''.getClass().forName('java.lang.Runtime')}"),
                List.of("juel", "${environment.systemProperties}"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void noCellOfADecisionTableRunsAScript(List<String> cell) {
        var before = canary.songs();
        assertThatThrownBy(() -> {
                    deploy("hostile.dmn", table(cell.get(1), cell.get(0)));
                    decisions.evaluateDecisionTableByKey(TRIAL, Variables.putValue("x", 1));
                })
                .isInstanceOf(ProcessEngineException.class);
        assertThat(canary.songs()).isEqualTo(before);
    }

    private void deploy(String file, String model) {
        repository.createDeployment().name(TRIAL).addString(file, model).deploy();
    }

    private static String process(String element) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
                  <process id="hostile" name="Hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="begin"/>
                    <sequenceFlow id="f1" sourceRef="begin" targetRef="it"/>
                    %s
                    <sequenceFlow id="f2" sourceRef="it" targetRef="end"/>
                    <endEvent id="end"/>
                  </process>
                </definitions>
                """
                .formatted(element)
                .strip();
    }

    private static String table(String output, String language) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="t">
                  <decision id="hostile" name="Hostile" camunda:historyTimeToLive="P1D">
                    <decisionTable id="t" hitPolicy="FIRST">
                      <input id="i"><inputExpression id="ie" typeRef="integer"><text>x</text></inputExpression></input>
                      <output id="o" name="o" typeRef="string"/>
                      <rule id="r"><inputEntry id="e"><text></text></inputEntry>
                        <outputEntry id="oe" expressionLanguage="%s"><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """
                .formatted(language, output)
                .strip();
    }
}
