package org.wopengine.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;

/** In production each line of the log is an object a program reads: when, who, from where, what. */
@WopTest
class StructuredLogTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    private final Logger security = (Logger) LoggerFactory.getLogger("org.wopengine.security");
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        security.addAppender(said);
    }

    @AfterEach
    void stop() {
        security.detachAppender(said);
    }

    @Test
    void aSignInSaysWhenWhoFromWhereAndWhat() throws IOException {
        Browser.of("op07", port);
        var line = json(last());

        assertThat(Instant.parse(text(line, "@timestamp")))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(text(line, "@timestamp")).as("UTC").endsWith("Z");
        assertThat(text(line, "event.action")).isEqualTo("signed-in");
        assertThat(text(line, "user.name")).isEqualTo("op07");
        assertThat(text(line, "source.ip")).isEqualTo("127.0.0.1");
        assertThat(text(line, "log.level")).isEqualTo("INFO");
        assertThat(text(line, "log.logger")).isEqualTo("org.wopengine.security");
        assertThat(text(line, "message")).isEqualTo("signed-in user=op07 address=127.0.0.1");
    }

    @Test
    void aRefusalSaysWhy() throws IOException {
        new Browser(port).logIn("op07", "wrong");

        assertThat(text(json(last()), "event.reason")).isEqualTo("wrong");
    }

    @Test
    void anAttemptSaysWhat() throws IOException {
        Browser.of("op07", port)
                .openTasklist()
                .post(Browser.ENGINE + "/task?maxResults=5", "{\"assigneeExpression\":\"${1}\"}");
        var line = json(last());

        assertThat(text(line, "event.action")).isEqualTo("refused");
        assertThat(text(line, "event.reason")).isEqualTo("EXPRESSION_IN_CALL");
        assertThat(text(line, "user.name")).isEqualTo("op07");
    }

    @Test
    void aMessageOfSeveralLinesIsOneLine() throws IOException {
        security.warn("first\nsecond \u2028 {}", "\"quoted\"\r\n{\"forged\":true}");
        var written = encoded(last());

        assertThat(written.strip().lines()).hasSize(1);
        assertThat(JSON.readTree(written).has("forged")).isFalse();
        assertThat(text(JSON.readTree(written), "message")).startsWith("first\nsecond");
    }

    @Test
    void productionWritesSuchLines() throws IOException {
        var production = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml")).stream()
                        .filter(source -> source.containsProperty("logging.structured.format.console"))
                        .toList();

        assertThat(production).singleElement().satisfies(source -> {
            assertThat(source.getProperty("spring.config.activate.on-profile")).isEqualTo("production | json");
            assertThat(source.getProperty("logging.structured.format.console")).isEqualTo("ecs");
        });
        assertThat(Files.readString(Path.of("src/main/resources/logback-spring.xml")))
                .contains("<springProfile name=\"production | json\">", "structured-console-appender.xml");
    }

    private ILoggingEvent last() {
        assertThat(said.list).isNotEmpty();
        return said.list.get(said.list.size() - 1);
    }

    private static JsonNode json(ILoggingEvent event) throws IOException {
        return JSON.readTree(encoded(event));
    }

    private static String encoded(ILoggingEvent event) {
        var context = new LoggerContext();
        context.putObject(
                Environment.class.getName(), new MockEnvironment().withProperty("spring.application.name", "x"));
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    /** A field by its name with dots, however deep the object has it. */
    private static String text(JsonNode line, String name) {
        if (line.has(name)) {
            return line.get(name).asText();
        }
        var node = line;
        for (var part : List.of(name.split("\\."))) {
            node = node.path(part);
        }
        return node.asText();
    }
}
