package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.Filter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.wopengine.Canary;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.badinput.BadInputPage;
import org.wopengine.identity.Browser;
import org.wopengine.identity.tasklist.ApiBodies.Rules;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.workflow.internal.EngineLocks;

/**
 * CVE-2026-109432: whoever is logged in runs code of his own by an expression in a query. Every way in that could be
 * thought of, for every role, over the wire: the canary never sings, and every answer is a plain no. Then the locks are
 * opened one after the other, to see that the canary can sing and which lock holds it.
 */
@WopTest
class ExpressionCanaryIT {
    private static final Map<String, Integer> TRIED = new TreeMap<>();
    private static final String NESTED = "{\"orQueries\":[{\"assigneeExpression\":\"" + Canary.SONG + "\"}]}";
    private static final List<String> ROLES =
            List.of("op05", "secretariat", "lead", "platform-africa", "auditor", "administrator", "nobody");

    @LocalServerPort
    int port;

    @Autowired
    Canary canary;

    @Autowired
    Desk desk;

    @Autowired
    FilterService filters;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    ApplicationContext context;

    @Autowired
    FilterRegistrationBean<Filter> apiBodies;

    final List<String> wrong = new ArrayList<>();
    final Map<String, Browser> browsers = new LinkedHashMap<>();
    String filter;
    String task;
    int before;

    @BeforeEach
    void openATask() {
        var id = desk.express("op05", InterestAnswers.ofMentee());
        task = desk.task(id, "UserTask_ScreenInterest", "secretariat").getId();
        filter = filters.createTaskFilterQuery()
                .filterName("Our open tasks")
                .singleResult()
                .getId();
        before = canary.songs();
    }

    @Test
    void noFieldOfAQueryRunsAnExpression() {
        var fields = fields();
        assertThat(fields).hasSizeGreaterThanOrEqualTo(15).contains("assigneeExpression", "dueBeforeExpression");
        for (var role : List.of("op05", "secretariat", "administrator")) {
            for (var field : fields) {
                for (var endpoint : questions()) {
                    for (var shape : shapes(field)) {
                        post("fields", role, endpoint, shape);
                    }
                }
                for (var endpoint : List.of("/task", "/task/count", "/filter/" + filter + "/list")) {
                    get(
                            "parameters",
                            role,
                            endpoint + "?maxResults=10&" + field + "="
                                    + URLEncoder.encode(Canary.SONG, StandardCharsets.UTF_8));
                }
            }
        }
        assertNothingSang();
        BadInputPage.holds(
                "ExpressionCanaryIT#noFieldOfAQueryRunsAnExpression", TRIED.get("fields") + TRIED.get("parameters"));
    }

    @Test
    void noDisguiseRunsAnExpression() {
        for (var role : ROLES) {
            for (var endpoint : questions()) {
                for (var disguise : disguises()) {
                    var answer =
                            browser(role).raw("POST", Browser.ENGINE + endpoint, disguise.headers(), disguise.body());
                    judge("disguises", role + " POST " + endpoint + " " + disguise.name(), answer);
                }
            }
            for (var spelling : List.of(
                    "/task?maxResults=9&assignee%45xpression=%24%7Bcanary.sing()%7D",
                    "/task?maxResults=9&%61ssigneeExpression=1",
                    "/task?maxResults=9&x=1;assigneeExpression=%24%7Bcanary.sing()%7D",
                    "/task;assigneeExpression=%24%7Bcanary.sing()%7D",
                    "/task;a=b/count?assigneeExpression=1",
                    "/task?maxResults=9&assigneeExpression+=1",
                    "/task?maxResults=9&ASSIGNEEEXPRESSION=1",
                    "/task?maxResults=9&assignee=1&assigneeExpression=%24%7Bcanary.sing()%7D&assignee=2",
                    "//task?assigneeExpression=%24%7Bcanary.sing()%7D",
                    "/task/./?assigneeExpression=1")) {
                get("spellings", role, spelling);
            }
            judge(
                    "disguises",
                    role + " GET with a body",
                    browser(role).raw("GET", Browser.ENGINE + "/task", json(), bytes(NESTED)));
        }
        assertNothingSang();
    }

    @Test
    void nobodyStoresAQuery() {
        for (var role : ROLES) {
            for (var query : List.of(
                    "{}",
                    "{\"assigneeExpression\":\"" + Canary.SONG + "\"}",
                    NESTED,
                    "{\"candidateGroup\":\"secretariat\"}")) {
                var body = "{\"resourceType\":\"Task\",\"name\":\"mine\",\"owner\":\"" + role + "\",\"query\":" + query
                        + ",\"properties\":{}}";
                send("filters", role, "POST", "/filter/create", body);
                send("filters", role, "POST", "/filter/create/", body);
                send("filters", role, "PUT", "/filter/" + filter, body);
                send("filters", role, "PUT", "/filter/" + filter + "/", body);
            }
            send("filters", role, "DELETE", "/filter/" + filter, null);
        }
        assertThat(filters.createFilterQuery().filterName("mine").count()).isZero();
        assertThat(filters.createFilterQuery().filterId(filter).count()).isEqualTo(1);
        assertNothingSang();
    }

    @Test
    void noOtherCallTakesAnExpression() {
        for (var role : ROLES) {
            for (var endpoint : OTHERS) {
                var path = endpoint.replace("{task}", task);
                for (var body : List.of(
                        NESTED,
                        "{\"assigneeExpression\":\"" + Canary.SONG + "\"}",
                        "{\"query\":" + NESTED + "}",
                        "{\"processInstanceQuery\":" + NESTED + ",\"historicProcessInstanceQuery\":" + NESTED + "}")) {
                    post("others", role, path, body);
                }
                if (endpoint.endsWith("suspended") || endpoint.endsWith("retries")) {
                    send("others", role, "PUT", path, NESTED);
                }
            }
        }
        assertNothingSang();
    }

    /** Its fields may be called anything, so it could be the hole. */
    @Test
    void aFormsAnswersAreNotEvaluated() {
        for (var role : ROLES) {
            for (var path : List.of(
                    "/task/" + task + "/submit-form", "/process-definition/key/partnership-lifecycle/submit-form")) {
                for (var body : List.of(
                        "{\"variables\":{\"assigneeExpression\":{\"value\":\"" + Canary.SONG + "\"}}}",
                        "{\"variables\":{\"decision\":{\"value\":\"" + Canary.SONG + "\"}}}",
                        "{\"variables\":{\"a\":{\"value\":\"[" + "]\",\"type\":\"Json\",\"valueInfo\":{\"x\":\""
                                + Canary.SONG + "\"}}}}",
                        "{\"variables\":{},\"businessKey\":\"" + Canary.SONG + "\"}",
                        "{\"variables\":{},\"assigneeExpression\":\"" + Canary.SONG + "\"}",
                        NESTED)) {
                    post("forms", role, path, body);
                }
            }
            // a form's freedom ends where the form does
            for (var path :
                    List.of("/task/submit-form", "/filter/submit-form", "/filter/submit-form/list", "/submit-form")) {
                post("forms", role, path, NESTED);
            }
        }
        assertNothingSang();
    }

    @Test
    void withoutTheDoorTheEngineStillRefuses() {
        try (var open = doorOpen()) {
            for (var role : List.of("op05", "secretariat", "administrator")) {
                for (var endpoint : questions()) {
                    for (var field : fields()) {
                        post("door open", role, endpoint, shapes(field).get(1));
                    }
                }
            }
        }
        assertNothingSang();
    }

    @Test
    void withoutTheEnginesLocksTheDoorStillRefuses() {
        try (var open = EngineLocks.openToExpressions(engine, context)) {
            for (var role : List.of("op05", "secretariat", "administrator")) {
                for (var endpoint : questions()) {
                    for (var shape : shapes("assigneeExpression")) {
                        post("engine open", role, endpoint, shape);
                    }
                }
            }
        }
        assertNothingSang();
    }

    @Test
    void eachAttemptLeavesOneLineThatRepeatsNothing() {
        var logger = (Logger) LoggerFactory.getLogger("org.wopengine.security");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger.addAppender(lines);
        try {
            browser("op05").post(Browser.ENGINE + "/task?maxResults=10", NESTED);
            browser("administrator").post(Browser.ENGINE + "/filter/create", "{}");
            browser("nobody").post("/camunda/api/admin/setup/default/user/create", "{}");
            try (var open = doorOpen()) {
                browser("op05").post(Browser.ENGINE + "/task?maxResults=10", NESTED);
            }
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("refused"))
                .containsExactly(
                        "refused EXPRESSION_IN_CALL user=op05 address=127.0.0.1",
                        "refused FILTER_BY_API user=administrator address=127.0.0.1",
                        "refused FIRST_USER_SETUP user=- address=127.0.0.1",
                        "refused EXPRESSION_IN_QUERY user=op05 address=127.0.0.1");
    }

    /** The negative control: what is refused above is the real attack. */
    @Test
    void withoutDoorAndLocksTheCanarySings() {
        try (var door = doorOpen();
                var locks = EngineLocks.openToExpressions(engine, context)) {
            for (var role : List.of("op05", "secretariat", "administrator")) {
                var songs = canary.songs();
                var answer = browser(role).post(Browser.ENGINE + "/task?maxResults=10", NESTED);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(canary.songs()).as(role).isEqualTo(songs + 1);

                browser(role).post(Browser.ENGINE + "/filter/" + filter + "/count", NESTED);
            }
            assertThat(canary.songs()).isGreaterThanOrEqualTo(before + 3);
        }
    }

    @AfterAll
    static void tell() {
        TRIED.forEach((kind, number) -> System.out.printf("%6d  %s%n", number, kind));
        System.out.printf(
                "%6d  attempts to run an expression%n",
                TRIED.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static final List<String> OTHERS = List.of(
            "/process-instance",
            "/process-instance/count",
            "/process-instance/delete",
            "/process-instance/delete-historic-query-based",
            "/process-instance/suspended",
            "/process-instance/suspended-async",
            "/process-instance/job-retries",
            "/process-instance/variables-async",
            "/process-instance/message-async",
            "/execution",
            "/execution/count",
            "/variable-instance",
            "/variable-instance/count",
            "/batch/statistics",
            "/job",
            "/job/count",
            "/job/retries",
            "/job/suspended",
            "/job-definition",
            "/incident",
            "/external-task",
            "/external-task/count",
            "/external-task/retries",
            "/external-task/fetchAndLock",
            "/event-subscription",
            "/history/task",
            "/history/task/count",
            "/history/process-instance",
            "/history/process-instance/count",
            "/history/process-instance/delete",
            "/history/process-instance/set-removal-time",
            "/history/decision-instance/delete",
            "/history/batch/set-removal-time",
            "/history/activity-instance",
            "/history/variable-instance",
            "/history/detail",
            "/history/user-operation",
            "/history/external-task-log",
            "/task/report/candidate-group-count",
            "/task/create",
            "/task/{task}",
            "/task/{task}/claim",
            "/task/{task}/assignee",
            "/task/{task}/variables",
            "/modification/execute",
            "/modification/executeAsync",
            "/migration/generate",
            "/migration/execute",
            "/message",
            "/signal",
            "/condition",
            "/user",
            "/group",
            "/authorization/create",
            "/decision-definition/key/screening-eligibility/evaluate",
            "/deployment/create",
            "/process-definition/key/partnership-lifecycle/start",
            "/process-definition/suspended");

    private List<String> questions() {
        return List.of(
                // without a limit the call would be refused for that
                "/task?maxResults=10",
                "/task/count",
                "/filter/" + filter + "/list?maxResults=10",
                "/filter/" + filter + "/count",
                "/filter/" + filter + "/singleResult");
    }

    /** Asked of the engine itself, so that a field it gets later is tried too. */
    private static List<String> fields() {
        return Arrays.stream(TaskQueryDto.class.getMethods())
                .map(method -> method.getName())
                .filter(name ->
                        name.startsWith("set") && name.toLowerCase(Locale.ROOT).endsWith("expression"))
                .map(name -> name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4))
                .sorted()
                .toList();
    }

    private static List<String> shapes(String field) {
        var pair = "\"" + field + "\":\"" + Canary.SONG + "\"";
        return List.of(
                "{" + pair + "}",
                "{\"orQueries\":[{" + pair + "}]}",
                "{\"orQueries\":[{\"assignee\":\"x\"},{" + pair + "}]}",
                "{\"orQueries\":[{\"orQueries\":[{" + pair + "}]}]}");
    }

    private record Disguise(String name, Map<String, String> headers, byte[] body) {}

    private static List<Disguise> disguises() {
        var list = new ArrayList<Disguise>();
        list.add(new Disguise("escaped name", json(), bytes(NESTED.replace("Expression", "\\u0045xpression"))));
        list.add(new Disguise(
                "name escaped whole",
                json(),
                bytes(NESTED.replace("assigneeExpression", "\\u0061\\u0073signeeExpressi\\u006f\\u006e"))));
        list.add(new Disguise(
                "name twice",
                json(),
                bytes("{\"orQueries\":[],\"orQueries\":[{\"assigneeExpression\":\"" + Canary.SONG + "\"}]}")));
        list.add(new Disguise("deferred", json(), bytes(NESTED.replace("${", "#{"))));
        list.add(new Disguise("upper case", json(), bytes(NESTED.replace("assigneeExpression", "assigneeEXPRESSION"))));
        list.add(new Disguise("after another value", json(), bytes("{} " + NESTED)));
        list.add(new Disguise("in a list", json(), bytes("[" + NESTED + "]")));
        list.add(new Disguise("byte order mark", json(), bytes("\uFEFF" + NESTED)));
        list.add(new Disguise("blanks first", json(), bytes("\n\t   " + NESTED)));
        for (var charset : List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "IBM037")) {
            var body = NESTED.getBytes(Charset.forName(charset));
            list.add(new Disguise(charset, json(), body));
            list.add(new Disguise(charset + " named", type("application/json;charset=" + charset), body));
        }
        list.add(new Disguise("UTF-7 named", type("application/json;charset=utf-7"), bytes(NESTED)));
        list.add(new Disguise("charset nobody knows", type("application/json;charset=x y"), bytes(NESTED)));
        for (var type : List.of(
                "text/plain",
                "text/json",
                "application/vnd.wop+json",
                "application/hal+json",
                "application/jsonp",
                "application/json-patch+json",
                "application/octet-stream",
                "*/*",
                "application/*",
                "nonsense",
                "application/json, text/plain")) {
            list.add(new Disguise(type, type(type), bytes(NESTED)));
        }
        list.add(new Disguise("no type", Map.of(), bytes(NESTED)));
        list.add(new Disguise(
                "form",
                type("application/x-www-form-urlencoded"),
                bytes("assigneeExpression=" + URLEncoder.encode(Canary.SONG, StandardCharsets.UTF_8))));
        list.add(new Disguise(
                "multipart",
                type("multipart/form-data; boundary=x"),
                bytes("--x\r\nContent-Disposition: form-data; name=\"assigneeExpression\"\r\n\r\n" + Canary.SONG
                        + "\r\n--x--\r\n")));
        for (var packing : List.of("gzip", "deflate", "br", "gzip, identity")) {
            list.add(new Disguise(
                    packing, Map.of("Content-Type", "application/json", "Content-Encoding", packing), zipped(NESTED)));
            list.add(new Disguise(
                    packing + " in name only",
                    Map.of("Content-Type", "application/json", "Content-Encoding", packing),
                    bytes(NESTED)));
        }
        return list;
    }

    private Reopened doorOpen() {
        var bodies = apiBodies.getFilter();
        var ours = ReflectionTestUtils.getField(bodies, "rules");
        ReflectionTestUtils.setField(
                bodies, "rules", new Rules(name -> false, parameters -> null, body -> null, body -> null));
        return () -> ReflectionTestUtils.setField(bodies, "rules", ours);
    }

    private interface Reopened extends AutoCloseable {
        @Override
        void close();
    }

    private void post(String kind, String role, String path, String body) {
        send(kind, role, "POST", path, body);
    }

    private void send(String kind, String role, String method, String path, String body) {
        judge(
                kind,
                role + " " + method + " " + path + " " + body,
                browser(role).call(method, Browser.ENGINE + path, body));
    }

    private void get(String kind, String role, String path) {
        judge(kind, role + " GET " + path, browser(role).raw("GET", Browser.ENGINE + path, Map.of(), null));
    }

    private void judge(String kind, String what, HttpResponse<String> answer) {
        TRIED.merge(kind, 1, Integer::sum);
        if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
            wrong.add(what + ": " + answer.statusCode() + " " + answer.body());
        } else if (answer.body().matches("(?s).*(Exception|ENGINE-|org\\.camunda|java\\.).*")) {
            wrong.add(what + " tells: " + answer.body());
        }
    }

    private void assertNothingSang() {
        assertThat(wrong.stream().limit(20)).as("%s answers", wrong.size()).isEmpty();
        assertThat(canary.songs()).isEqualTo(before);
    }

    private Browser browser(String role) {
        return browsers.computeIfAbsent(
                role,
                name -> name.equals("nobody")
                        ? new Browser(port).openTasklist()
                        : Browser.of(name, port).openTasklist());
    }

    private static Map<String, String> json() {
        return type("application/json");
    }

    private static Map<String, String> type(String type) {
        return Map.of("Content-Type", type);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(String text) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes(text));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return zipped.toByteArray();
    }
}
