package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.test.util.ReflectionTestUtils;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.badinput.BadInputPage;
import org.wopengine.identity.Browser;
import org.wopengine.interest.InterestAnswers;

/** Too long, too deep, too much, too slow: a plain no in bounded time, and the next one is served. */
@WopTest
class LimitsIT {
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    FilterRegistrationBean<Filter> apiBodies;

    final List<String> wrong = new ArrayList<>();
    int tried;
    Browser secretariat;
    Browser administrator;
    String task;
    String instance;

    @BeforeEach
    void openATask() {
        var id = desk.express("op05", InterestAnswers.ofMentee());
        var open = desk.task(id, "UserTask_ScreenInterest", "secretariat");
        task = open.getId();
        instance = open.getProcessInstanceId();
        secretariat = Browser.of("secretariat", port).openTasklist();
        administrator = Browser.of("administrator", port).openTasklist();
    }

    @Test
    void nothingTooLongFailsOnOurSide() {
        for (var length : List.of(65, 256, 4_001, 6_000)) {
            var text = "a".repeat(length);
            for (var who : List.of(secretariat, administrator)) {
                for (var path : List.of(
                        "/task/" + text,
                        "/task/" + text + "/form-variables",
                        "/filter/" + text,
                        "/process-definition/" + text,
                        "/process-definition/key/" + text,
                        "/process-instance/" + text,
                        "/process-instance/" + instance + "/variables/" + text,
                        "/user/" + text + "/profile",
                        "/history/task?maxResults=9&taskAssignee=" + text)) {
                    notFailing(who, "GET", path, null);
                }
                for (var call : List.of(
                        List.of("POST", "/task/" + text + "/claim", "{\"userId\":\"secretariat\"}"),
                        List.of("POST", "/task/" + task + "/claim", "{\"userId\":\"" + text + "\"}"),
                        List.of("POST", "/task/" + task + "/assignee", "{\"userId\":\"" + text + "\"}"),
                        List.of("POST", "/task/" + text + "/submit-form", "{\"variables\":{}}"),
                        List.of(
                                "POST",
                                "/task/" + task + "/submit-form",
                                "{\"variables\":{\"" + text + "\":{\"value\":\"" + text + "\"}}}"),
                        List.of(
                                "POST",
                                "/process-definition/key/partnership-lifecycle/submit-form",
                                "{\"variables\":{},\"businessKey\":\"" + text + "\"}"),
                        List.of("POST", "/task?maxResults=9", "{\"assignee\":\"" + text + "\"}"),
                        List.of(
                                "POST",
                                "/task?maxResults=9",
                                "{\"processVariables\":[{\"name\":\"" + text + "\",\"operator\":\"eq\",\"value\":\""
                                        + text + "\"}]}"),
                        List.of(
                                "PUT",
                                "/process-instance/" + instance + "/variables/long",
                                "{\"type\":\"String\",\"value\":\"" + text + "\"}"),
                        List.of(
                                "PUT",
                                "/process-instance/" + instance + "/variables/" + text,
                                "{\"type\":\"String\",\"value\":\"x\"}"),
                        List.of(
                                "POST",
                                "/process-instance/" + instance + "/variables",
                                "{\"modifications\":{\"long\":{\"type\":\"String\",\"value\":\"" + text + "\"}}}"),
                        List.of(
                                "POST",
                                "/message",
                                "{\"messageName\":\"" + text + "\",\"businessKey\":\"" + text + "\"}"),
                        List.of("POST", "/task/" + task + "/comment/create", "{\"message\":\"" + text + "\"}"),
                        List.of("PUT", "/task/" + task, "{\"name\":\"" + text + "\"}"),
                        List.of(
                                "POST",
                                "/task/" + task + "/identity-links",
                                "{\"userId\":\"" + text + "\",\"type\":\"candidate\"}"),
                        List.of(
                                "POST",
                                "/user/create",
                                "{\"profile\":{\"id\":\"" + text
                                        + "\",\"firstName\":\"x\"},\"credentials\":{\"password\":\"wop-demo-2026\"}}"),
                        List.of("POST", "/group/create", "{\"id\":\"" + text + "\",\"name\":\"x\",\"type\":\"y\"}"),
                        List.of(
                                "POST",
                                "/authorization/create",
                                "{\"type\":1,\"permissions\":[\"READ\"],\"userId\":\"" + text
                                        + "\",\"resourceType\":0,\"resourceId\":\"x\"}"))) {
                    notFailing(who, call.get(0), call.get(1), call.get(2));
                }
            }
        }
        assertThat(wrong).isEmpty();
        BadInputPage.holds("LimitsIT#nothingTooLongFailsOnOurSide", tried);
    }

    @Test
    void whatNoDatabaseKeepsIsRefused() {
        for (var text : List.of("\\u0000", "a\\u0000b", "\\ud800", "\\udc00x")) {
            for (var body : List.of(
                    "{\"assignee\":\"" + text + "\"}",
                    "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"eq\",\"value\":\"" + text + "\"}]}",
                    "{\"" + text + "\":1}")) {
                refused(secretariat.post(Browser.ENGINE + "/task?maxResults=9", body), body);
            }
            refused(
                    secretariat.post(Browser.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + text + "\"}"),
                    text);
            refused(
                    secretariat.post(
                            Browser.ENGINE + "/task/" + task + "/submit-form",
                            "{\"variables\":{\"comment\":{\"value\":\"" + text + "\"}}}"),
                    text);
        }
        refused(secretariat.call("GET", Browser.ENGINE + "/task?maxResults=9&assignee=%00", null), "%00");
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlySoManyRowsAtOnce() {
        for (var path : List.of("/task", "/process-definition", "/filter?x=1")) {
            var join = path.contains("?") ? "&" : "?";
            assertThat(status(secretariat, path + join + "maxResults=200"))
                    .as(path)
                    .isEqualTo(200);
            assertThat(status(secretariat, path + join + "maxResults=201"))
                    .as(path)
                    .isEqualTo(400);
            assertThat(status(secretariat, path + join + "maxResults=2147483647"))
                    .as(path)
                    .isEqualTo(400);
            assertThat(status(secretariat, path)).as(path).isEqualTo(400);
        }
        assertThat(secretariat.call("GET", Browser.ENGINE + "/task", null).body())
                .contains("at most 200");
        assertThat(status(secretariat, "/task/count")).isEqualTo(200);
    }

    @Test
    void aDeepBodyIsRefused() {
        for (var depth : List.of(70, 1_000, 10_000, 60_000)) {
            for (var body : List.of(
                    "[".repeat(depth) + "]".repeat(depth),
                    "{\"a\":".repeat(depth) + "1" + "}".repeat(depth),
                    "{\"orQueries\":[".repeat(depth / 2) + "]}".repeat(depth / 2))) {
                for (var path : List.of("/task?maxResults=9", "/task/" + task + "/submit-form")) {
                    refused(secretariat.post(Browser.ENGINE + path, body), path + " at depth " + depth);
                }
            }
        }
        assertThat(wrong).isEmpty();
        BadInputPage.holds("LimitsIT#aDeepBodyIsRefused", tried);
    }

    @Test
    void aHugeBodyIsRefusedLongBeforeItsEnd() throws IOException {
        for (var chunked : List.of(false, true)) {
            var start = System.nanoTime();
            try (var wire = new Wire(port)) {
                wire.send(Wire.head("POST", Browser.ENGINE + "/task", secretariat)
                        + "Content-Type: application/json\r\n"
                        + (chunked
                                ? "Transfer-Encoding: chunked\r\n\r\n"
                                : "Content-Length: " + 100 * MEGABYTE + "\r\n\r\n"));
                var piece = ("\"" + "x".repeat(64 * 1024 - 2) + "\"").getBytes(StandardCharsets.US_ASCII);
                var sent = 0L;
                try {
                    while (sent < 100L * MEGABYTE) {
                        if (chunked) {
                            wire.send(Integer.toHexString(piece.length) + "\r\n");
                        }
                        wire.send(piece);
                        if (chunked) {
                            wire.send("\r\n");
                        }
                        sent += piece.length;
                    }
                } catch (IOException closed) {
                    // it would not hear more
                }
                assertThat(sent).isLessThan(20L * MEGABYTE);
                assertThat(wire.status()).isIn(413, Wire.CLOSED);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
        serves();
    }

    @Test
    void thousandsOfHeadersAreRefused() throws IOException {
        for (var number : List.of(101, 10_000)) {
            try (var wire = new Wire(port)) {
                var request = new StringBuilder(Wire.head("GET", Browser.ENGINE + "/task?maxResults=9", secretariat));
                for (int header = 0; header < number; header++) {
                    request.append("X-H" + header + ": 1\r\n");
                }
                try {
                    wire.send(request + "\r\n");
                } catch (IOException closed) {
                    // it would not hear more
                }
                assertThat(wire.status()).isIn(400, 431, Wire.CLOSED);
            }
        }
        serves();
    }

    @Test
    void aBodyInDropsIsNotWaitedForForEver() throws Exception {
        var filter = apiBodies.getFilter();
        var patience = ReflectionTestUtils.getField(filter, "patience");
        ReflectionTestUtils.setField(filter, "patience", Duration.ofSeconds(2));
        var start = System.nanoTime();
        try (var wire = new Wire(port)) {
            wire.send(Wire.head("POST", Browser.ENGINE + "/task", secretariat)
                    + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n");
            var drops = 0;
            try {
                for (; drops < 60; drops++) {
                    wire.send(" ");
                    Thread.sleep(300);
                }
            } catch (IOException closed) {
                // it does not listen any more
            }
            assertThat(drops).isLessThan(40);
            assertThat(wire.status()).isIn(408, Wire.CLOSED);
        } finally {
            ReflectionTestUtils.setField(filter, "patience", patience);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        serves();
    }

    @Test
    void manyIdleConnectionsHinderNobody() throws IOException {
        var wires = new ArrayList<Wire>();
        try {
            for (int number = 0; number < 1_000; number++) {
                var wire = new Wire(port);
                wires.add(wire);
                wire.send(number % 2 == 0 ? "GET /login HTTP/1.1\r\nHo" : "");
            }
            serves();
        } finally {
            for (var wire : wires) {
                wire.close();
            }
        }
    }

    private void serves() {
        assertThat(status(secretariat, "/task/count")).isEqualTo(200);
    }

    private int status(Browser browser, String path) {
        return browser.call("GET", Browser.ENGINE + path, null).statusCode();
    }

    private void notFailing(Browser who, String method, String path, String body) {
        tried++;
        var answer = who.call(method, Browser.ENGINE + path, body);
        if (answer.statusCode() >= 500 || answer.body().contains("Exception")) {
            wrong.add((who == secretariat ? "secretariat " : "administrator ") + method + " " + path.length() + " "
                    + shortened(path) + " " + shortened(body) + ": " + answer.statusCode() + " "
                    + shortened(answer.body()));
        }
    }

    private void refused(HttpResponse<String> answer, String what) {
        tried++;
        if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
            wrong.add(what + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String shortened(String text) {
        var plain = text == null ? "" : text.replaceAll("a{10,}", "aaa…");
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }
}
