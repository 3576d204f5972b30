package org.wopengine.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.impl.scripting.engine.CamundaScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.wopengine.Canary;
import org.wopengine.WopTest;

/** The engine's own holes, tried from within, where no web server stands in front. */
@WopTest
class ClosedEngineTest {
    private static final String TRIAL = "trial";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Canary canary;

    @AfterEach
    void leaveNothing() {
        identity.clearAuthentication();
        repository
                .createDeploymentQuery()
                .deploymentName(TRIAL)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    // Queries

    static Stream<java.util.function.Function<TaskService, TaskQuery>> queriesWithExpressions() {
        return Stream.of(
                tasks -> tasks.createTaskQuery().taskAssigneeExpression(Canary.SONG),
                tasks -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(Canary.SONG)
                        .endOr(),
                tasks -> tasks.createTaskQuery()
                        .taskName("x")
                        .or()
                        .taskName("y")
                        .endOr()
                        .or()
                        .taskCandidateGroupInExpression(Canary.SONG)
                        .endOr(),
                tasks -> tasks.createTaskQuery()
                        .or()
                        .dueBeforeExpression("#{canary.sing()}")
                        .endOr());
    }

    @ParameterizedTest
    @MethodSource("queriesWithExpressions")
    void noQueryOfOurOwnCodeRunsAnExpression(java.util.function.Function<TaskService, TaskQuery> made) {
        var before = canary.songs();
        for (var asked : List.<java.util.function.Function<TaskQuery, Object>>of(
                TaskQuery::list, TaskQuery::count, TaskQuery::singleResult, query -> query.listPage(0, 5))) {
            assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> asked.apply(made.apply(tasks)));
        }
        assertThat(canary.songs()).isEqualTo(before);
    }

    @Test
    void aQueryWithAlternativesButWithoutExpressionsIsAnswered() {
        assertThatCode(() -> tasks.createTaskQuery()
                        .or()
                        .taskName("x")
                        .taskAssignee("y")
                        .endOr()
                        .or()
                        .taskName("z")
                        .endOr()
                        .list())
                .doesNotThrowAnyException();
    }

    @Test
    void aStoredQueryRunsNoExpressionEither() {
        var before = canary.songs();
        var filter = filters.newTaskFilter(TRIAL);
        filter.setQuery(
                tasks.createTaskQuery().or().taskAssigneeExpression(Canary.SONG).endOr());
        filters.saveFilter(filter);
        try {
            assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> filters.list(filter.getId()));
            assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> filters.count(filter.getId()));
            assertThatExceptionOfType(BadUserRequestException.class)
                    .isThrownBy(() -> filters.singleResult(filter.getId()));
            assertThat(canary.songs()).isEqualTo(before);
            try (var open = EngineLocks.openToExpressions(engine, context)) {
                filters.list(filter.getId());
                assertThat(canary.songs()).as("without our locks").isEqualTo(before + 1);
            }
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    @Test
    void theSecondLockHoldsAlone() {
        var before = canary.songs();
        try (var open = EngineLocks.openToQueries(engine)) {
            assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> nested().list());
        }
        assertThat(canary.songs()).isEqualTo(before);
    }

    /** The negative control. */
    @Test
    void withoutOurLocksTheCanarySings() {
        var before = canary.songs();
        try (var open = EngineLocks.openToExpressions(engine, context)) {
            nested().list();
        }
        assertThat(canary.songs()).isEqualTo(before + 1);
    }

    @Test
    void noStoredListHoldsAnExpression() {
        assertThat(database.queryForObject("select count(*) from act_ru_filter", Integer.class))
                .isPositive();
        assertThat(database.queryForObject(
                        "select count(*) from act_ru_filter where query_ ilike '%expression%'", Integer.class))
                .isZero();
    }

    // Expressions of models

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource.connection}",
                "${dataSource}",
                "${environment.systemProperties}",
                "${repositoryService.createDeploymentQuery().count()}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices()}",
                "${execution.setVariable('a', 'b')}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''.class}",
                "${canary.class.classLoader}",
                "${canary.getClass().getName()}",
                "${identityService.createUserQuery().count()}",
                "${jdbcTemplate.queryForList('select 1')}",
                "${S('{}')}",
                "${XML('<a/>')}"
            })
    void aModelReachesNothingButOurBeans(String expression) {
        assertThatThrownBy(() -> run(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aModelUsesOurBeansAndItsKey() {
        var before = canary.songs();

        run("${canary.sing()}");

        assertThat(canary.songs()).isEqualTo(before + 1);
        run("${execution.processBusinessKey}");
    }

    /** The negative control. */
    @Test
    void withTheVendorsExpressionsAModelReachesEverything() {
        var vendors = new SpringExpressionManager(context, null);
        var nothing = StartProcessVariableScope.getSharedInstance();
        for (var expression : List.of(
                "${dataSource.connection.close()}",
                "${environment.systemProperties}",
                "${repositoryService.createDeploymentQuery().count()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${canary.class.classLoader}")) {
            assertThatCode(() ->
                            inside(() -> vendors.createExpression(expression).getValue(nothing)))
                    .as(expression)
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> inside(() -> engine.getExpressionManager()
                            .createExpression(expression)
                            .getValue(nothing)))
                    .as(expression)
                    .isInstanceOf(ProcessEngineException.class);
        }
    }

    // Scripts

    static List<String> scripts() {
        var script = "<camunda:script scriptFormat=\"%s\">1</camunda:script>";
        var models = new ArrayList<String>();
        for (var language : List.of("javascript", "juel", "groovy", "feel", "python", "nothing")) {
            models.add("<scriptTask id=\"it\" scriptFormat=\"%s\"><script>${1+1}</script></scriptTask>"
                    .formatted(language));
        }
        models.add("<scriptTask id=\"it\" scriptFormat=\"juel\" camunda:resource=\"classpath://x.js\"/>");
        models.add("<scriptTask id=\"it\" scriptFormat=\"juel\" camunda:resource=\"${canary.sing()}\"/>");
        models.add("<serviceTask id=\"it\" camunda:expression=\"${1}\"><extensionElements>"
                + "<camunda:executionListener event=\"start\">" + script.formatted("juel")
                + "</camunda:executionListener></extensionElements></serviceTask>");
        models.add("<userTask id=\"it\"><extensionElements><camunda:taskListener event=\"create\">"
                + script.formatted("juel") + "</camunda:taskListener></extensionElements></userTask>");
        models.add("<serviceTask id=\"it\" camunda:expression=\"${1}\"><extensionElements><camunda:inputOutput>"
                + "<camunda:inputParameter name=\"a\">" + script.formatted("juel")
                + "</camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask>");
        return models;
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aModelWithAScriptIsNotDeployed(String element) {
        assertThatThrownBy(() -> deploy(model(element))).isInstanceOf(ProcessEngineException.class);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(TRIAL)
                        .count())
                .isZero();
    }

    @Test
    void aConditionInAScriptLanguageIsNotDeployed() {
        var conditional = model("<serviceTask id=\"it\" camunda:expression=\"${1}\"/>")
                .replace(
                        "targetRef=\"end\"/>",
                        "targetRef=\"end\"><conditionExpression xsi:type=\"tFormalExpression\" language=\"juel\">true"
                                + "</conditionExpression></sequenceFlow>");
        assertThat(conditional).contains("conditionExpression");
        assertThatThrownBy(() -> deploy(conditional)).isInstanceOf(ProcessEngineException.class);
    }

    /** The negative control: two locks, and the script runs without both. */
    @Test
    void withTheVendorsScriptingAScriptRuns() {
        var before = canary.songs();
        var task = "<scriptTask id=\"it\" scriptFormat=\"juel\"><script>${canary.sing()}</script></scriptTask>";
        var factory = engine.getScriptFactory();
        engine.setScriptFactory(new ScriptFactory());
        var engines = engine.getScriptingEngines();
        var resolver = ReflectionTestUtils.getField(engines, "scriptEngineResolver");
        try {
            deploy(model(task));
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey(TRIAL))
                    .as("no engine would run it")
                    .isInstanceOf(ProcessEngineException.class);
            var vendors = new DefaultScriptEngineResolver(new CamundaScriptEngineManager());
            ReflectionTestUtils.setField(engines, "scriptEngineResolver", vendors);
            runtime.startProcessInstanceByKey(TRIAL);
        } finally {
            ReflectionTestUtils.setField(engines, "scriptEngineResolver", resolver);
            engine.setScriptFactory(factory);
        }
        assertThat(canary.songs()).isEqualTo(before + 1);
    }

    @Test
    void noScriptEngineIsFound() {
        for (var language : List.of("javascript", "js", "groovy", "juel", "feel", "python", "ruby", "kotlin")) {
            assertThatThrownBy(() -> inside(() -> engine.getScriptingEngines().getScriptEngineForLanguage(language)))
                    .as(language)
                    .isInstanceOf(ProcessEngineException.class);
        }
    }

    @Test
    void noScriptLanguageIsOnTheClassPath() {
        assertThat(ServiceLoader.load(ScriptEngineFactory.class))
                .as("a library that brings a script language, beside the two inside the engine, which are switched off")
                .extracting(factory -> factory.getClass().getName())
                .containsExactlyInAnyOrder(
                        "org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelUnaryTestsScriptEngineFactory");
        for (var culprit : List.of(
                "groovy.lang.GroovyShell",
                "org.mozilla.javascript.Context",
                "org.openjdk.nashorn.api.scripting.NashornScriptEngine",
                "org.graalvm.polyglot.Context",
                "org.python.core.PyObject",
                "bsh.Interpreter")) {
            assertThatThrownBy(() -> Class.forName(culprit)).as(culprit).isInstanceOf(ClassNotFoundException.class);
        }
    }

    // Deployments, lists, logs

    @ParameterizedTest
    @ValueSource(strings = {"op05", "secretariat", "administrator"})
    void noPersonDeploysOrStoresAList(String user) {
        var deployment = repository.createDeploymentQuery().list().get(0).getId();
        var filter = filters.createFilterQuery().list().get(0);
        as(user, () -> {
            refused(() -> deploy(model("<userTask id=\"it\"/>")));
            refused(() -> repository.deleteDeployment(deployment, true));
            refused(() -> filters.saveFilter(
                    filters.createTaskFilterQuery().filterId(filter.getId()).singleResult()));
            refused(() -> filters.saveFilter(filters.newTaskFilter(TRIAL)));
            refused(() -> filters.deleteFilter(filter.getId()));
            return null;
        });
        assertThat(repository.createDeploymentQuery().deploymentId(deployment).count())
                .isEqualTo(1);
        assertThat(filters.createFilterQuery().filterId(filter.getId()).count()).isEqualTo(1);
    }

    /** The negative control: an administrator with every right, and our lock open. */
    @Test
    void withoutOurLockAnAdministratorDeletesALog() {
        var entry = "no-such-entry";
        as("administrator", () -> {
            refused(() -> engine.getHistoryService().deleteUserOperationLogEntry(entry));
            try (var open = EngineLocks.openToCommands(engine)) {
                assertThatCode(() -> engine.getHistoryService().deleteUserOperationLogEntry(entry))
                        .as("the engine has no such lock")
                        .doesNotThrowAnyException();
            }
            return null;
        });
    }

    // Variables

    static List<Object> objects() {
        return List.of(
                new ArrayList<>(List.of("a")),
                Variables.objectValue(new ArrayList<>(List.of("a"))).create(),
                Variables.objectValue(new ArrayList<>(List.of("a")))
                        .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                        .create(),
                Variables.serializedObjectValue("rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0")
                        .objectTypeName("java.util.ArrayList")
                        .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                        .create(),
                Variables.serializedObjectValue("{}")
                        .objectTypeName("javax.swing.JEditorPane")
                        .serializationDataFormat("application/json")
                        .create(),
                Variables.serializedObjectValue("<a/>")
                        .objectTypeName("java.lang.String")
                        .serializationDataFormat("application/xml")
                        .create(),
                new byte[] {1, 2},
                Variables.fileValue("a.sh").file(new byte[] {1}).create(),
                new StringBuilder("x"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void noObjectBecomesAVariable(Object value) {
        deploy(model("<receiveTask id=\"it\"/>"));
        var instance = runtime.startProcessInstanceByKey(TRIAL).getId();

        assertThatThrownBy(() -> runtime.setVariable(instance, "x", value)).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(TRIAL, Variables.putValue("x", value)))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(runtime.getVariables(instance)).doesNotContainKey("x");
    }

    @Test
    void noClassIsGoodEnoughToBeReadBack() {
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        for (var type : List.of("java.lang.String", "java.util.ArrayList", "org.wopengine.shared.Actor", "")) {
            assertThat(engine.getDeserializationTypeValidator().validate(type)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4_001, 5_000, 70_000, 1_000_000})
    void aTextTheColumnCannotHoldIsRefused(int length) {
        deploy(model("<receiveTask id=\"it\"/>"));
        var instance = runtime.startProcessInstanceByKey(TRIAL).getId();

        assertThatExceptionOfType(BadUserRequestException.class)
                .isThrownBy(() -> runtime.setVariable(instance, "x", "a".repeat(length)));
        runtime.setVariable(instance, "x", "é".repeat(4_000));
        assertThat(runtime.getVariable(instance, "x")).asString().hasSize(4_000);
    }

    // Models as XML

    @Test
    void aModelReadsNoFileAndCallsNobody(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "Swordfish");
        try (var listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            var address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            for (var declaration : List.of(
                    "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">",
                    "<!ENTITY x SYSTEM \"" + address + "\">",
                    "<!ENTITY % p SYSTEM \"" + address + "\"> %p; <!ENTITY x \"y\">",
                    "<!ENTITY x PUBLIC \"a\" \"" + address + "\">")) {
                var model = withDocumentType(declaration, "&x;");
                try {
                    deploy(model);
                    var definition = repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(TRIAL)
                            .latestVersion()
                            .singleResult();
                    assertThat(String.valueOf(definition.getDescription())).doesNotContain("Swordfish");
                } catch (ProcessEngineException refusedAltogether) {
                    assertThat(refusedAltogether).message().doesNotContain("Swordfish");
                }
            }
            assertThatThrownBy(listener::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void anEntityBombIsRefused() {
        var bomb = new StringBuilder("<!ENTITY a0 \"boom\">");
        for (int level = 1; level < 20; level++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
        }
        assertThatThrownBy(() -> deploy(withDocumentType(bomb.toString(), "&a19;")))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() ->
                        deploy(withDocumentType("<!ENTITY b \"" + "x".repeat(100_000) + "\">", "&b;".repeat(2_000))))
                .isInstanceOf(ProcessEngineException.class);
    }

    // Rows and reports

    @Test
    void ourOwnCodeIsNotLimitedAndAPersonIs() {
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(200);
        assertThatCode(() -> tasks.createTaskQuery().list()).doesNotThrowAnyException();
        as("secretariat", () -> {
            assertThatExceptionOfType(BadUserRequestException.class)
                    .isThrownBy(() -> tasks.createTaskQuery().list());
            assertThatExceptionOfType(BadUserRequestException.class)
                    .isThrownBy(() -> tasks.createTaskQuery().listPage(0, 201));
            return tasks.createTaskQuery().listPage(0, 200);
        });
    }

    @Test
    void nothingIsReportedToAnybody() throws Exception {
        assertThat(engine.isTaskMetricsEnabled()).isFalse();
        assertThat(ManagementFactory.getPlatformMBeanServer().queryNames(null, null))
                .extracting(name -> name.getDomain())
                .as("the engine offers nothing by JMX")
                .noneMatch(domain -> domain.contains("camunda"));
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(engine.isAuthorizationEnabled()).isTrue();
    }

    private Object inside(Supplier<Object> work) {
        return engine.getCommandExecutorTxRequired().execute(command -> work.get());
    }

    private TaskQuery nested() {
        return tasks.createTaskQuery().or().taskAssigneeExpression(Canary.SONG).endOr();
    }

    private void run(String expression) {
        deploy(model("<serviceTask id=\"it\" camunda:expression=\"" + expression.replace("<", "&lt;") + "\"/>"));
        runtime.startProcessInstanceByKey(TRIAL, "WOP-TRIAL");
    }

    private void deploy(String model) {
        repository.createDeployment().name(TRIAL).addString("trial.bpmn", model).deploy();
    }

    private static String withDocumentType(String declarations, String name) {
        return model("<userTask id=\"it\"/>")
                .replace("?>", "?><!DOCTYPE definitions [" + declarations + "]>")
                .replace(
                        "<startEvent id=\"begin\"/>",
                        "<documentation>" + name + "</documentation><startEvent id=\"begin\"/>");
    }

    private static String model(String element) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
                  <process id="trial" name="Trial" isExecutable="true" camunda:historyTimeToLive="P1D">
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

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatExceptionOfType(AuthorizationException.class).isThrownBy(work);
    }

    private <T> T as(String user, Supplier<T> work) {
        identity.setAuthentication(
                user,
                identity.createGroupQuery().groupMember(user).list().stream()
                        .map(group -> group.getId())
                        .toList());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
