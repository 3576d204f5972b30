package org.wopengine.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.util.ReflectionTestUtils;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;

/** A program that asks without a pause waits; people never notice. */
@WopTest
class PaceTest {
    private static final int MOST = 20;

    @LocalServerPort
    int port;

    @Autowired
    FilterRegistrationBean<Pace> pace;

    @Autowired
    ApiRefusals refusals;

    private Instant now = Instant.parse("2026-11-27T10:00:05Z");

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void asManyAsAllowedAndOneMoreWaits() throws Exception {
        var filter = filter(MOST);
        as("op07");
        for (int request = 0; request < MOST; request++) {
            assertThat(status(filter, "GET", "/partnerships")).isEqualTo(200);
        }
        assertThat(status(filter, "GET", "/partnerships")).isEqualTo(429);

        as("op08");
        assertThat(status(filter, "GET", "/partnerships")).as("somebody else").isEqualTo(200);
        as("op07");
        now = now.plusSeconds(54);
        assertThat(status(filter, "GET", "/partnerships")).as("the same minute").isEqualTo(429);
        now = now.plusSeconds(2);
        assertThat(status(filter, "GET", "/partnerships")).as("the next").isEqualTo(200);
    }

    @Test
    void whoIsNotLoggedInIsCountedByAddress() throws Exception {
        var filter = filter(MOST);
        for (int request = 0; request <= MOST; request++) {
            status(filter, "POST", "/login");
        }
        assertThat(status(filter, "POST", "/login")).isEqualTo(429);
        as("op07");
        assertThat(status(filter, "GET", "/")).isEqualTo(200);
    }

    @Test
    void filesAndProbesDoNotCount() throws Exception {
        var filter = filter(MOST);
        for (var path : List.of("/wop.css", "/camunda/lib/deps.js", "/actuator/health", "/actuator/health/readiness")) {
            for (int request = 0; request < 3 * MOST; request++) {
                assertThat(status(filter, "GET", path)).isEqualTo(200);
            }
        }
        assertThat(status(filter, "GET", "/login")).isEqualTo(200);
    }

    @Test
    void zeroSwitchesItOff() throws Exception {
        var filter = filter(0);
        for (int request = 0; request < 1_000; request++) {
            assertThat(status(filter, "GET", "/login")).isEqualTo(200);
        }
    }

    @Test
    void whoIsLongGoneIsForgotten() throws Exception {
        var filter = filter(MOST);
        for (int number = 0; number < 10_500; number++) {
            as("somebody" + number);
            status(filter, "GET", "/");
        }
        now = now.plusSeconds(120);
        status(filter, "GET", "/");

        assertThat((java.util.Map<?, ?>) ReflectionTestUtils.getField(filter, "counts"))
                .hasSizeLessThan(10);
    }

    @Test
    void itIsToldInWordsToPeopleAndPrograms() {
        var filter = pace.getFilter();
        var browser = Browser.of("op07", port).openTasklist();
        ReflectionTestUtils.setField(filter, "most", 1);
        try {
            browser.get("/operators");
            var page = browser.get("/operators");
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.body()).contains("Too many requests at once", "Wait a minute");
            assertThat(page.headers()
                            .firstValue("Retry-After")
                            .map(Integer::valueOf)
                            .orElseThrow())
                    .isBetween(1, 60);
            var call = browser.post(Browser.ENGINE + "/task?maxResults=5", "{}");
            assertThat(call.statusCode()).isEqualTo(429);
            assertThat(call.body()).contains("Wait a minute", "\"status\":429");
        } finally {
            ReflectionTestUtils.setField(filter, "most", 0);
        }
        assertThat(browser.get("/operators").statusCode()).isEqualTo(200);
    }

    @Test
    void tenASecondIsTheLimitNobodySet() throws Exception {
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml")).stream()
                        .map(source -> source.getProperty("wop.web.requests-per-minute"))
                        .filter(value -> value != null)
                        .toList();

        assertThat(settings).singleElement().isEqualTo(600);
    }

    private Pace filter(int most) {
        return new Pace(
                most,
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                },
                refusals);
    }

    private static void as(String user) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }

    private static int status(Pace filter, String method, String path) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
