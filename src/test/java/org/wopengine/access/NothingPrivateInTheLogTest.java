package org.wopengine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.interest.InterestAnswers;

/** A canary flies through every way in; no line of the log may show a feather. */
@WopTest
@ExtendWith(OutputCaptureExtension.class)
class NothingPrivateInTheLogTest {
    private static final String CANARY = "Canary7Feather";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Test
    void whatPeopleTypeDoesNotReachTheLog(CapturedOutput output) {
        people.createUser(
                new Member("quiet", CANARY + " Person", CANARY + "@example.org"), CANARY + "-secret", List.of());
        identity.createMembership("quiet", "operator-OP07");
        try {
            var browser = new Browser(port);
            browser.logIn(CANARY, "wrong");
            browser.logIn("nobody", CANARY + "-password");
            browser.logIn("quiet", CANARY + "-secret");
            browser.get("/partnerships?q=" + CANARY);
            browser.get("/operators?q=" + CANARY);

            var tasklist = Tasklist.of("op07", port);
            var answers = InterestAnswers.with(InterestAnswers.ofMentee(), "title", CANARY + " title");
            tasklist.start("partnership-lifecycle", answers);
            tasklist.start("partnership-lifecycle", Map.of("title", CANARY));
            tasklist.startRaw(
                    "partnership-lifecycle", "{\"variables\":{\"title\":{\"value\":{\"" + CANARY + "\":1}}}}");
            tasklist.startRaw(
                    "partnership-lifecycle",
                    "{\"variables\":{\"title\":{\"value\":\"" + CANARY + "\",\"type\":\"Object\"}}}");
            tasklist.startRaw("partnership-lifecycle", CANARY);

            var administrator = Browser.of("administrator", port);
            administrator.get("/camunda/app/admin/default/");
            administrator.call("GET", "/camunda/api/engine/engine/", null);
            administrator.post(
                    Browser.ENGINE + "/user/create",
                    "{\"profile\":{\"id\":\"op01\",\"lastName\":\"" + CANARY + "\"},\"credentials\":{\"password\":\""
                            + CANARY + "\"}}");
        } finally {
            identity.deleteUser("quiet");
        }

        assertThat(output.getAll().lines().filter(line -> line.contains(CANARY)))
                .isEmpty();
    }

    @Test
    void theLogIsReallyWatched(CapturedOutput output) {
        LoggerFactory.getLogger("org.wopengine.test").info("{} flies", CANARY);

        assertThat(output.getAll()).contains(CANARY);
    }

    @Test
    void aRefusalIsLoggedWithoutAName(CapturedOutput output) {
        Browser.of("op07", port).get("/administration");

        assertThat(output.getAll().lines().filter(line -> line.contains("Refused: ")))
                .singleElement()
                .asString()
                .containsPattern("SEE_OPERATIONS for [0-9a-f]{8} as \\[OPERATOR\\]")
                .doesNotContain("op07");
    }

    @Test
    void nobodyWritesALineOfTheirOwn(CapturedOutput output) throws IOException {
        LoggerFactory.getLogger("org.wopengine.test")
                .info("user {}", "x\r\n2026-01-01 INFO forged line\u2028and another");
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /no%0d%0aforged%20path HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        }
        new Browser(port).logIn("op07\r\nforged name", "x\r\nforged password");

        assertThat(output.getAll()).contains("user x\\u000d\\u000a2026-01-01 INFO forged line\\u2028and another");
        assertThat(output.getAll()
                        .lines()
                        .filter(line -> line.startsWith("forged") || line.startsWith("2026-01-01 INFO forged")))
                .isEmpty();
    }
}
