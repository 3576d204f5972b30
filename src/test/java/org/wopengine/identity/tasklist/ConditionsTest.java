package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.Filter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.test.util.ReflectionTestUtils;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.QuestionLimit;
import org.wopengine.identity.tasklist.ApiBodies.Rules;
import org.wopengine.workflow.internal.EngineLocks;

/** A question with hundreds of conditions keeps the database busy for seconds; nobody gets to ask one. */
@WopTest
class ConditionsTest {
    private static final int MOST = QuestionLimit.CONDITIONS;
    private static final Map<String, Integer> ASKED = new TreeMap<>();
    private static final String REFUSAL = "at most 20 of them and at most 500 values";

    @LocalServerPort
    int port;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    FilterRegistrationBean<Filter> apiBodies;

    Browser secretariat;
    Browser administrator;
    String filter;

    @BeforeEach
    void logIn() {
        secretariat = Browser.of("secretariat", port).openTasklist();
        administrator = Browser.of("administrator", port).openTasklist();
        filter = filters.createTaskFilterQuery()
                .filterName("All open tasks")
                .singleResult()
                .getId();
    }

    @Test
    void asManyConditionsAsAnybodyAsksByHandAreAnswered() {
        for (var endpoint : questions()) {
            for (var shape : shapes(MOST)) {
                answered(secretariat.post(Browser.ENGINE + endpoint, shape), endpoint + " " + shape);
            }
        }
        for (var shape : shapes(MOST)) {
            answered(administrator.post(Browser.ENGINE + "/process-instance?maxResults=10", ofInstances(shape)), shape);
        }
        for (var parameters : List.of(variables(MOST), "processDefinitionKeyIn=" + names(480))) {
            answered(get(secretariat, "/task?maxResults=10&" + parameters), parameters);
        }
        answered(
                secretariat.post(
                        Browser.ENGINE + "/variable-instance?maxResults=10",
                        "{\"variableScopeIdIn\":[" + texts(500) + "]}"),
                "500 values");
    }

    @Test
    void oneConditionMoreIsRefusedAtTheDoor() {
        try (var engineOpen = EngineLocks.openToConditions(engine)) {
            everythingIsRefused("door", MOST + 1);
            everythingIsRefused("door", 200);
        }
    }

    @Test
    void oneConditionMoreIsRefusedInTheEngine() {
        try (var doorOpen = doorOpen()) {
            for (var number : List.of(MOST + 1, 200)) {
                for (var endpoint : questions()) {
                    for (var shape : shapes(number)) {
                        refused("engine", secretariat.post(Browser.ENGINE + endpoint, shape), endpoint + " " + shape);
                    }
                }
                for (var shape : shapes(number)) {
                    refused(
                            "engine",
                            administrator.post(Browser.ENGINE + "/process-instance?maxResults=10", ofInstances(shape)),
                            shape);
                }
            }
            refused("engine", get(secretariat, "/task?maxResults=10&" + variables(MOST + 1)), "parameters");
        }
    }

    @Test
    void ourOwnCodeAsksNoSuchQuestionEither() {
        var query = tasks.createTaskQuery();
        IntStream.rangeClosed(0, MOST)
                .forEach(number -> query.or().taskName("name " + number).endOr());
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(query::count);

        var instances = runtime.createProcessInstanceQuery();
        IntStream.rangeClosed(0, MOST).forEach(number -> instances.variableValueEquals("name " + number, "x"));
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(instances::list);
    }

    /** The negative control: nothing but the two locks refuses what is refused above. */
    @Test
    void withBothLocksOpenTheQuestionIsAnswered() {
        try (var doorOpen = doorOpen();
                var engineOpen = EngineLocks.openToConditions(engine)) {
            for (var shape : shapes(MOST + 1)) {
                answered(secretariat.post(Browser.ENGINE + "/task?maxResults=10", shape), shape);
            }
        }
    }

    @AfterAll
    static void tell() {
        ASKED.forEach((lock, number) -> System.out.printf("%6d  questions too many refused: %s%n", number, lock));
    }

    private void everythingIsRefused(String lock, int number) {
        for (var endpoint : questions()) {
            for (var shape : shapes(number)) {
                refused(lock, secretariat.post(Browser.ENGINE + endpoint, shape), endpoint + " " + shape);
            }
        }
        for (var endpoint : List.of(
                "/process-instance?maxResults=10",
                "/job?maxResults=10",
                "/job-definition?maxResults=10",
                "/group?maxResults=10")) {
            for (var shape : shapes(number)) {
                refused(lock, administrator.post(Browser.ENGINE + endpoint, shape), endpoint + " " + shape);
            }
        }
        var cockpit = "/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=10";
        refused(lock, administrator.post(cockpit, "{\"variables\":[" + conditions(number) + "]}"), cockpit);
        refused(lock, get(secretariat, "/task?maxResults=10&" + variables(number)), "parameters");
        refused(
                lock,
                get(secretariat, "/task?maxResults=10" + ("&taskVariables=a_eq_1").repeat(number)),
                "one parameter often");
        refused(
                lock,
                get(
                        administrator,
                        "/process-instance?maxResults=10&" + variables(number).substring(7)),
                "instances");
        refused(
                lock,
                secretariat.post(Browser.ENGINE + "/task/count", "{\"taskDefinitionKeyIn\":[" + texts(501) + "]}"),
                "501 values");
    }

    private List<String> questions() {
        return List.of(
                "/task?maxResults=10",
                "/task/count",
                "/filter/" + filter + "/list?maxResults=10",
                "/filter/" + filter + "/count");
    }

    /** The same number of conditions in each of the ways a question has them. */
    private static List<String> shapes(int number) {
        return List.of(
                "{\"processVariables\":[" + conditions(number) + "]}",
                "{\"taskVariables\":[" + conditions(number) + "]}",
                "{\"orQueries\":[" + alternatives(number) + "]}",
                "{\"orQueries\":[{\"processVariables\":[" + conditions(number - 1) + "]}]}");
    }

    private static String ofInstances(String shape) {
        return shape.replace("processVariables", "variables")
                .replace("taskVariables", "variables")
                .replace("\"name\":\"T", "\"businessKey\":\"T");
    }

    private static String conditions(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> "{\"name\":\"v" + each + "\",\"operator\":\"eq\",\"value\":\"x\"}")
                .collect(Collectors.joining(","));
    }

    private static String alternatives(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> "{\"name\":\"T" + each + "\"}")
                .collect(Collectors.joining(","));
    }

    private static String variables(int number) {
        return "processVariables="
                + IntStream.range(0, number)
                        .mapToObj(each -> "v" + each + "_eq_x")
                        .collect(Collectors.joining(","));
    }

    private static String names(int number) {
        return IntStream.range(0, number).mapToObj(each -> "k" + each).collect(Collectors.joining(","));
    }

    private static String texts(int number) {
        return IntStream.range(0, number).mapToObj(each -> "\"k" + each + "\"").collect(Collectors.joining(","));
    }

    private static HttpResponse<String> get(Browser browser, String path) {
        return browser.call("GET", Browser.ENGINE + path, null);
    }

    private static void answered(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isEqualTo(200);
    }

    private static void refused(String lock, HttpResponse<String> answer, String what) {
        ASKED.merge(lock, 1, Integer::sum);
        assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isEqualTo(400);
        assertThat(answer.body()).as(what).contains(REFUSAL);
    }

    private Opened doorOpen() {
        var bodies = apiBodies.getFilter();
        var ours = ReflectionTestUtils.getField(bodies, "rules");
        ReflectionTestUtils.setField(
                bodies, "rules", new Rules(name -> false, parameters -> null, body -> null, body -> null));
        return () -> ReflectionTestUtils.setField(bodies, "rules", ours);
    }

    private interface Opened extends AutoCloseable {
        @Override
        void close();
    }
}
