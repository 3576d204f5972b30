package org.wopengine.supplychain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known against our libraries, compared with the libraries that are in the application. */
class AdvisoriesTest {

    private static final Component TOMCAT = new Component("org.apache.tomcat.embed", "tomcat-embed-core", "10.1.61");
    private static final Component ENGINE = new Component("org.camunda.bpm", "camunda-engine", "7.24.0");

    @Test
    void noKnownHoleIsOpenInTheApplication() {
        var components = Components.resolved();
        var advisories = Advisory.all();

        var problems = new AdvisoryCheck(components, Guards.ofThisApplication(components)).problems(advisories);

        System.out.printf(
                "Supply chain: %d components, %d advisories, by state %s%n",
                components.size(),
                advisories.size(),
                advisories.stream().collect(groupingBy(Advisory::state, TreeMap::new, counting())));
        assertThat(problems).isEmpty();
    }

    @Test
    void theListKnowsTheHolesThatAreOursToClose() {
        assertThat(Advisory.all())
                .extracting(Advisory::id)
                .contains(
                        "CVE-2026-109432",
                        "CVE-2026-77226",
                        "CVE-2025-48989",
                        "CVE-2025-55752",
                        "CVE-2025-66614",
                        "CVE-2026-24734",
                        "GHSA-72hv-8253-57qq",
                        "GHSA-r7wm-3cxj-wff9")
                .hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.tomcat.embed:tomcat-embed-core",
                "org.camunda.bpm:camunda-engine",
                "org.camunda.bpm.webapp:camunda-webapp-jakarta",
                "org.springframework:spring-webmvc",
                "org.springframework.security:spring-security-web",
                "org.springframework.boot:spring-boot",
                "com.fasterxml.jackson.core:jackson-databind",
                "org.postgresql:postgresql",
                "ch.qos.logback:logback-core",
                "org.hibernate.orm:hibernate-core",
                "org.mybatis:mybatis",
                "org.thymeleaf:thymeleaf",
                "org.glassfish.jersey.core:jersey-server",
                "org.webjars.npm:htmx.org"
            })
    void whatMattersMostIsAmongTheComponents(String name) {
        assertThat(Components.resolved())
                .filteredOn(component -> component.is(name))
                .hasSize(1);
    }

    @Test
    void whatOnlyTestsUseIsNoComponent() {
        assertThat(Components.resolved())
                .hasSizeGreaterThan(150)
                .noneMatch(component -> component.is("org.junit*:*") || component.is("com.microsoft.playwright:*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.61   | true",
                "10.1.62   | false",
                "10.1.9    | false",
                "10.1.0-M1 | false",
                "11.0.19   | true"
            })
    void aRangeIsComparedByNumbersAndNotByLetters(String version, boolean affected) {
        var advisory = Advisory.parse(row("CVE-2026-117517", "[10.1.53,10.1.61],[11.0.19,11.0.27]", "fixed", ""));

        assertThat(advisory.affects(new Component("org.apache.tomcat.embed", "tomcat-embed-core", version)))
                .isEqualTo(affected);
    }

    @Test
    void anAffectedVersionThatIsCalledFixedIsFound() {
        assertThat(problems(row("CVE-2026-117517", "[10.1.53,10.1.61]", "fixed", "")))
                .singleElement()
                .asString()
                .contains("not fixed", "tomcat-embed-core:10.1.61", "Raise the version");
    }

    @Test
    void aMitigationNeedsATestThatExists() {
        assertThat(problems(row("CVE-2026-117517", "[10.1.61]", "mitigated", "test:org.wopengine.NoSuchTest")))
                .containsExactly("CVE-2026-117517: there is no test org.wopengine.NoSuchTest.");
        assertThat(problems(row(
                        "CVE-2026-117517", "[10.1.61]", "mitigated", "test:org.wopengine.supplychain.AdvisoriesTest")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "absent:org.camunda.bpm:camunda-engine | is in the tree",
                "absent:org.camunda.bpm:*              | is in the tree",
                "unused:org.example.Dangerous          | our code uses org.example.Dangerous",
                "unset:server.http2                    | server.http2 is set",
                "hope:for-the-best                     | nobody knows the guard"
            })
    void whatIsCalledNotReachableIsChecked(String guard, String why) {
        assertThat(problems(row("CVE-2026-117517", "[10.1.61]", "not-reachable", guard)))
                .anySatisfy(problem -> assertThat(problem).contains(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent:org.springframework:spring-webflux", "unused:org.example.Harmless", "unset:server"})
    void aGuardThatHoldsIsQuiet(String guard) {
        var server = guard.equals("unset:server");

        assertThat(problems(row("CVE-2026-117517", "[10.1.61]", "not-reachable", guard)))
                .hasSize(server ? 1 : 0);
    }

    /** Guards that looked at an empty folder would hold all the time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "unused:org.springframework.ui.Model",
                "unset:server.port",
                "unset:camunda.bpm",
                "absent:org.apache.tomcat.embed:tomcat-embed-core"
            })
    void theGuardsSeeTheRealApplication(String guard) {
        assertThat(Guards.ofThisApplication(Components.resolved()).broken(guard))
                .isPresent();
    }

    @Test
    void whatNobodyJudgedIsAllowedUpToItsDateOnly() {
        assertThat(problems(row("CVE-2026-117517", "[10.1.61]", "open", "until:2026-12-01")))
                .isEmpty();
        assertThat(problems(row("CVE-2026-117517", "[10.1.61]", "open", "until:2026-11-30")))
                .containsExactly("CVE-2026-117517: it had to be judged until 2026-11-30.");
    }

    @Test
    void noStateGoesWithoutItsProof() {
        assertThat(problems(row("CVE-2026-117517", "[10.1.61]", "mitigated", "")))
                .containsExactly("CVE-2026-117517 has no guard.");
        assertThat(problems(row("CVE-2026-117517", "[10.1.61]", "mitigated", "unused:org.example.Harmless")))
                .containsExactly("CVE-2026-117517 cannot be MITIGATED by the guard unused:org.example.Harmless.");
        assertThat(problems(row("CVE-2026-117517", "[10.1.61]", "not-reachable", "until:2030-01-01")))
                .containsExactly("CVE-2026-117517 cannot be NOT_REACHABLE by the guard until:2030-01-01.");
    }

    @Test
    void aRowThatHasDoneItsWorkIsFound() {
        assertThat(problems(
                        row("CVE-2026-117517", "[10.1.53,10.1.60]", "not-reachable", "unused:org.example.Harmless")))
                .containsExactly("CVE-2026-117517 affects nothing any more. Change its state to fixed.");
    }

    @Test
    void twoRowsForOneAdvisoryAreFound() {
        var row = Advisory.parse(row("CVE-2026-117517", "[10.1.60]", "fixed", ""));

        assertThat(check().problems(List.of(row, row))).containsExactly("CVE-2026-117517 has two rows.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"CVE-2026-117517 | 10.1.61 | range", "CVE-2026-117517 | [10.1,10.0] | range"})
    void aRangeThatMeansSomethingElseIsRefused(String id, String range, String why) {
        assertThatThrownBy(() -> Advisory.parse(row(id, range, "fixed", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aRowWithTooFewCellsIsRefused() {
        assertThatThrownBy(() -> Advisory.parse("CVE-2026-117517;a:b;[1.0]")).hasMessageContaining("9 cells");
        assertThatThrownBy(() -> Advisory.read(List.of("# empty"))).hasMessageContaining("first row");
    }

    @Test
    void theComponentsAreReadWithAndWithoutAClassifier() {
        var lines = Stream.of(
                "",
                "The following files have been resolved:",
                "   a.b:c:jar:1.0:compile -- module c [auto]",
                "   a.b:d:jar:classes:2.0:runtime");

        assertThat(Components.resolved(lines))
                .containsExactly(new Component("a.b", "c", "1.0"), new Component("a.b", "d", "2.0"));
    }

    private static String row(String id, String range, String state, String guards) {
        return "%s;org.apache.tomcat.embed:tomcat-embed-*;%s;none;%s;%s;record;2026-11-23;Made up."
                .formatted(id, range, state, guards);
    }

    private static List<String> problems(String row) {
        return check().problems(List.of(Advisory.parse(row)));
    }

    private static AdvisoryCheck check() {
        var components = Set.of(TOMCAT, ENGINE);
        return new AdvisoryCheck(
                components,
                new Guards(
                        components,
                        Path.of("src/test/java"),
                        List.of("Lorg/example/Dangerous;"),
                        Set.of("server.port", "server.http2.enabled"),
                        LocalDate.of(2026, 12, 1)));
    }
}
