package org.wopengine.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.util.ReflectionTestUtils;
import org.wopengine.WopTest;
import org.wopengine.identity.WebAddress;

/** What a request says about its host leads nobody elsewhere. */
@WopTest
class HostNamesTest {
    private static final String EVIL = "evil.example";

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext context;

    @Autowired
    FilterRegistrationBean<HostNames> hostNames;

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST", "localhost:%d", "localhost."})
    void aNameThatIsOursIsAnswered(String host) throws IOException {
        assertThat(ask("/partnerships", host.formatted(port)))
                .startsWith("HTTP/1.1 302")
                .contains("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {EVIL, EVIL + ":443", "127.0.0.1." + EVIL, "localhost" + EVIL, "127.0.0.2", "10.0.0.1", "[::2]"})
    void anotherNameIsRefusedInPlainText(String host) throws IOException {
        for (var path : List.of(
                "/partnerships",
                "/login",
                "/camunda/app/tasklist/default/",
                "/wop.css",
                "/nothing",
                "/camunda/api/engine/engine/default/task",
                "/actuator",
                "/actuator/healthy")) {
            assertThat(ask(path, host))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains(
                            "not at home under this name",
                            "Content-Type: text/plain",
                            "X-Content-Type-Options: nosniff",
                            "Content-Security-Policy")
                    .doesNotContain(EVIL, "Set-Cookie", "Location");
        }
    }

    @Test
    void theRefusalSpeaksTheVisitorsLanguage() throws IOException {
        assertThat(ask("/", EVIL, "Accept-Language: fr")).contains("sous ce nom");
        assertThat(ask("/", EVIL, "Accept-Language: es")).contains("Compruebe la dirección");
    }

    /** Probes come by whatever address the machine has. */
    @Test
    void healthIsToldUnderAnyName() throws IOException {
        for (var path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            assertThat(ask(path, "10.1.2.3:8080")).startsWith("HTTP/1.1 200").doesNotContain("10.1.2.3");
        }
    }

    @Test
    void aProxyThatIsNotBelievedSaysNothing() throws IOException {
        assertThat(ask("/partnerships", "localhost", "X-Forwarded-Host: " + EVIL))
                .startsWith("HTTP/1.1 302")
                .doesNotContain(EVIL);
        assertThat(ask("/partnerships", EVIL, "X-Forwarded-Host: localhost")).startsWith("HTTP/1.1 400");
    }

    @Test
    void aBelievedProxySaysTheHostAndIsHeldToTheList() throws IOException {
        var valve = new RemoteIpValve();
        valve.setHostHeader("X-Forwarded-Host");
        valve.setProtocolHeader("X-Forwarded-Proto");
        var pipeline = ((TomcatWebServer) context.getWebServer())
                .getTomcat()
                .getEngine()
                .getPipeline();
        pipeline.addValve(valve);
        try (var ours = answering(new WebAddress("https://wop.example.org", List.of("www.example.org")))) {
            assertThat(ask(
                            "/partnerships",
                            "app:8080",
                            "X-Forwarded-Host: wop.example.org",
                            "X-Forwarded-Proto: https"))
                    .startsWith("HTTP/1.1 302")
                    .contains("/login")
                    .doesNotContain("app:8080");
            assertThat(ask("/partnerships", "app:8080", "X-Forwarded-Host: www.example.org"))
                    .startsWith("HTTP/1.1 302");
            assertThat(ask("/partnerships", "wop.example.org", "X-Forwarded-Host: " + EVIL))
                    .startsWith("HTTP/1.1 400");
            assertThat(ask("/partnerships", "localhost")).startsWith("HTTP/1.1 400");
        } finally {
            pipeline.removeValve(valve);
        }
    }

    /** The negative control: without the list the name is taken over. */
    @Test
    void withoutTheListTheNameGoesIntoTheAnswer() throws IOException {
        try (var open = answering(new WebAddress("", List.of(EVIL)))) {
            assertThat(ask("/partnerships", EVIL)).startsWith("HTTP/1.1 302");
        }
    }

    @Test
    void productionAnswersToItsAddressOnly() throws IOException {
        var production = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml")).stream()
                        .filter(source -> "production".equals(source.getProperty("spring.config.activate.on-profile")))
                        .findFirst()
                        .orElseThrow();

        assertThat(production.getProperty("wop.web.hosts")).isEqualTo("");
        var address = new WebAddress("https://wop.example.org/", List.of());
        assertThat(address.isOurs("WOP.example.org")).isTrue();
        assertThat(List.of("localhost", "example.org", "evil-wop.example.org", ""))
                .noneMatch(address::isOurs);
        assertThat(address.isOurs(null)).isFalse();
    }

    private interface Restored extends AutoCloseable {
        @Override
        void close();
    }

    private Restored answering(WebAddress address) {
        var filter = hostNames.getFilter();
        var ours = ReflectionTestUtils.getField(filter, "address");
        ReflectionTestUtils.setField(filter, "address", address);
        return () -> ReflectionTestUtils.setField(filter, "address", ours);
    }

    private String ask(String path, String host, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html,*/*;q=0.5\r\n" + more
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
