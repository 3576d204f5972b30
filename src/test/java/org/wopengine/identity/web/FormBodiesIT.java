package org.wopengine.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.tasklist.Wire;

/** B11 for own pages: a form arrives whole, in time and readable, or nothing of it does and the person is told. */
@WopTest
class FormBodiesIT {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    FilterRegistrationBean<FormBodies> formBodies;

    @Autowired
    JdbcTemplate database;

    Browser lead;
    String token;
    int entries;

    @BeforeEach
    void openThePage() {
        lead = Browser.of("lead", port);
        var page = TOKEN.matcher(lead.get("/secondments").body());
        assertThat(page.find()).isTrue();
        token = "_csrf=" + URLEncoder.encode(page.group(1), StandardCharsets.UTF_8);
        entries = entries();
    }

    @Test
    void aWholeFormArrives() {
        var answer = send(FORM + ";charset=UTF-8", "&user=secretariat&operator=&reason=%C3%A9%F0%9F%92%A7");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("field-error", "é💧");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&user=secretariat&operator=OP03&startsOn=2026-01-01&reason=x%zz",
                "&user=secretariat&operator=OP03&startsOn=2026-01-01&reason=x%",
                "&user=secretariat&operator=OP03&startsOn=2026-01-01&reason=x%4",
                "&user=secretariat&operator=OP03&startsOn=2026-01-01&reason=%FF%FE",
                "&user=secretariat&operator=OP03&startsOn=2026-01-01&reason=%ED%A0%80",
                "&user=secretariat&operator=OP03&startsOn=2026-01-01&reason=%C0%AF",
                "&user=secretariat&operator=OP03&startsOn=2026-01-01&reason=x&%zz=1",
                "&user=secretariat&operator=OP03&startsOn=2026-01-01&reason=x&=1"
            })
    void aFieldThatCannotBeReadIsNotLeftOut(String fields) {
        refused(send(FORM, fields), 400, "This request cannot be understood");
    }

    @Test
    void fieldsAreNotCutOff() {
        var many = IntStream.range(0, FormBodies.MOST_FIELDS + 1)
                .mapToObj(number -> "&a" + number + "=")
                .collect(Collectors.joining());

        refused(send(FORM, many.substring(0, 200_000)), 400, "field-error");
        refused(send("/worksheets/WOP-2019-9999/work-plan", FORM, many), 400, "This request cannot be understood");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "text/xml",
                "application/x-www-form-urlencoded;charset=UTF-16",
                "application/x-www-form-urlencoded;charset=ISO-8859-1",
                "application/x-www-form-urlencoded;charset=no-such",
                "application/x-www-form-urlencoded;charset=\"",
                "nonsense"
            })
    void whatIsNoFormIsNotTaken(String type) {
        refused(send(type, "&user=secretariat"), 415, "This request cannot be understood");
    }

    @Test
    void aFormThatIsTooLargeIsNotTaken() {
        refused(send(FORM, "&reason=" + "x".repeat(FormBodies.LIMIT)), 413, "This is too large");
        refused(
                send("/worksheets/WOP-2019-9999/work-plan", FORM, "&a=" + "x".repeat(FormBodies.WORKSHEET_LIMIT)),
                413,
                "This is too large");
        assertThat(send("/worksheets/WOP-2019-9999/work-plan", FORM, "&a=" + "x".repeat(2 * FormBodies.LIMIT))
                        .statusCode())
                .as("large, and from somebody who is logged in")
                .isEqualTo(404);
        refused(
                new Browser(port)
                        .raw(
                                "POST",
                                "/worksheets/WOP-2019-9999/work-plan",
                                Map.of("Content-Type", FORM, "Accept", "text/html"),
                                ("a=" + "x".repeat(2 * FormBodies.LIMIT)).getBytes(StandardCharsets.US_ASCII)),
                413,
                "This is too large");
    }

    @Test
    void aHugeFormIsRefusedLongBeforeItsEnd() throws IOException {
        for (var chunked : new boolean[] {false, true}) {
            try (var wire = new Wire(port)) {
                wire.send(Wire.head("POST", "/login", null)
                        + "Content-Type: " + FORM + "\r\n"
                        + (chunked
                                ? "Transfer-Encoding: chunked\r\n\r\n"
                                : "Content-Length: " + 100 * MEGABYTE + "\r\n\r\n"));
                var piece = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
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
        }
        serves();
    }

    @Test
    void aFormInDropsIsNotWaitedForForEver() throws Exception {
        var filter = formBodies.getFilter();
        var patience = ReflectionTestUtils.getField(filter, "patience");
        ReflectionTestUtils.setField(filter, "patience", Duration.ofSeconds(2));
        var start = System.nanoTime();
        try (var wire = new Wire(port)) {
            wire.send(Wire.head("POST", "/login", null) + "Content-Type: " + FORM + "\r\nContent-Length: 5000\r\n\r\n");
            var drops = 0;
            try {
                for (; drops < 60; drops++) {
                    wire.send("x");
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
    void whoIsSlowIsTold() throws Exception {
        var filter = formBodies.getFilter();
        var patience = ReflectionTestUtils.getField(filter, "patience");
        ReflectionTestUtils.setField(filter, "patience", Duration.ofMillis(300));
        try (var wire = new Wire(port)) {
            wire.send(Wire.head("POST", "/login", null) + "Accept: text/html\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: 5000\r\n\r\nx");
            Thread.sleep(600);
            wire.send("x");
            assertThat(wire.status()).isEqualTo(408);
            assertThat(wire.rest()).contains("This came too slowly", "E-").doesNotContain("Exception");
        } finally {
            ReflectionTestUtils.setField(filter, "patience", patience);
        }
    }

    private HttpResponse<String> send(String type, String fields) {
        return send("/secondments", type, fields);
    }

    private HttpResponse<String> send(String address, String type, String fields) {
        return lead.raw(
                "POST",
                address,
                Map.of("Content-Type", type, "Accept", "text/html"),
                (token + fields).getBytes(StandardCharsets.UTF_8));
    }

    private void refused(HttpResponse<String> answer, int status, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(text).doesNotContain("Exception", "org.apache");
        assertThat(entries()).isEqualTo(entries);
    }

    private int entries() {
        return database.queryForObject("select count(*) from wop.secondment", Integer.class);
    }

    private void serves() {
        assertThat(new Browser(port).get("/login").statusCode()).isEqualTo(200);
    }
}
