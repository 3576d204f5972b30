package org.wopengine.supplychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tries the list of banned artifacts on made-up ones. Each is a project without content, and another project depends on
 * all of them; Maven resolves them in its reactor, so nothing is downloaded and nothing dangerous is on this machine.
 */
class BannedArtifactsIT {

    /** One for each pattern that matters: group, name, version, scope. */
    private static final List<String> BANNED = List.of(
            "org.camunda.bpm:camunda-engine-rest:7.24.0:compile",
            "org.camunda.bpm:camunda-engine-rest-jakarta:7.24.0:compile",
            "org.camunda.bpm.springboot:camunda-bpm-spring-boot-starter-rest:7.24.0:compile",
            "org.codehaus.groovy:groovy-all:2.4.21:compile",
            "org.apache.groovy:groovy:4.0.0:runtime",
            "org.python:jython-standalone:2.7.4:compile",
            "org.jruby:jruby-complete:9.4.0.0:compile",
            "org.openjdk.nashorn:nashorn-core:15.4:compile",
            "org.graalvm.js:js:23.0.0:compile",
            "org.graalvm.polyglot:polyglot:24.0.0:compile",
            "org.codehaus.janino:janino:3.1.12:compile",
            "org.apache.logging.log4j:log4j-core:2.25.5:compile",
            "commons-logging:commons-logging:1.3.5:compile",
            "com.h2database:h2:2.3.232:runtime",
            "org.hsqldb:hsqldb:2.7.4:compile",
            "xerces:xercesImpl:2.12.2:compile",
            "commons-collections:commons-collections:3.2.2:compile",
            "org.yaml:snakeyaml:1.33:compile",
            "org.springframework.boot:spring-boot-devtools:3.5.16:runtime");

    /** Neighbours that have to get through. */
    private static final List<String> HARMLESS = List.of(
            "org.camunda.bpm:camunda-engine-rest-core-jakarta:7.24.0:compile",
            "org.apache.logging.log4j:log4j-api:2.25.5:compile",
            "com.h2database:h2:2.3.232:test",
            "org.yaml:snakeyaml:2.4:compile",
            "org.apache.commons:commons-collections4:4.5.0:compile");

    @TempDir
    Path folder;

    @Test
    void theBuildStopsAtEachBannedArtifact() throws Exception {
        var run = enforce(BANNED);

        assertThat(run.status()).as(run.output()).isNotZero();
        for (var artifact : BANNED) {
            var parts = artifact.split(":");
            assertThat(run.output())
                    .as(artifact)
                    .containsPattern(parts[0] + ":" + parts[1] + ":pom:" + parts[2] + ".*banned");
        }
    }

    @Test
    void theBuildDoesNotStopAtTheirHarmlessNeighbours() throws Exception {
        var run = enforce(HARMLESS);

        assertThat(run.status()).as(run.output()).isZero();
    }

    private Run enforce(List<String> artifacts) throws IOException, InterruptedException {
        var home = System.getProperty("wop.maven.home");
        assumeTrue(home != null, "Started without Maven, so there is no Maven to run.");
        write(artifacts);
        var windows = File.separatorChar == '\\';
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder(
                        Path.of(home, "bin", windows ? "mvn.cmd" : "mvn").toString(),
                        "--offline",
                        "--batch-mode",
                        "-Dmaven.repo.local=" + System.getProperty("wop.maven.repository"),
                        "validate")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Run(process.waitFor(), Files.readString(output));
    }

    private void write(List<String> artifacts) throws IOException {
        var modules = new StringBuilder("<module>application</module>");
        var dependencies = new StringBuilder();
        for (var artifact : artifacts) {
            var parts = artifact.split(":");
            modules.append("<module>").append(parts[1]).append("</module>");
            dependencies.append("<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
                    .formatted((Object[]) parts));
            dependencies.append("<type>pom</type><scope>%s</scope></dependency>".formatted(parts[3]));
            project(parts[1], parts[0], parts[1], parts[2], "");
        }
        project(
                "application",
                "org.example",
                "application",
                "1.0",
                """
                <dependencies>%s</dependencies>
                <build><plugins><plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-enforcer-plugin</artifactId>
                  <version>%s</version>
                  <executions><execution>
                    <goals><goal>enforce</goal></goals>
                    <configuration><rules><externalRules>
                      <location>%s</location>
                    </externalRules></rules></configuration>
                  </execution></executions>
                </plugin></plugins></build>
                """
                        .formatted(
                                dependencies,
                                System.getProperty("wop.enforcer.version"),
                                Path.of(".ci/banned-artifacts.xml").toAbsolutePath()));
        project("", "org.example", "all", "1.0", "<modules>" + modules + "</modules>");
    }

    private void project(String name, String group, String artifact, String version, String content)
            throws IOException {
        var pom = folder.resolve(name).resolve("pom.xml");
        Files.createDirectories(pom.getParent());
        Files.writeString(
                pom,
                """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><packaging>pom</packaging>
                  %s
                </project>
                """
                        .formatted(group, artifact, version, content));
    }

    private record Run(int status, String output) {
        @Override
        public String toString() {
            return output.lines().filter(line -> line.contains("ERROR")).collect(Collectors.joining("\n"));
        }
    }
}
