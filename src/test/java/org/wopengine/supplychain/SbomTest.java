package org.wopengine.supplychain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The SBOM that is packed into the jar. Its plugin makes none in a build that is offline (mvn -o). */
class SbomTest {

    private static final String ENTRY =
            """
            {"components": [{"group": "org.example", "name": "thing", "version": "1.0", "licenses": [%s]}]}
            """;

    @Test
    void theSbomNamesExactlyWhatTheApplicationConsistsOf() {
        assertThat(Components.named(sbom())).isEqualTo(Components.resolved());
    }

    @Test
    void everyLibraryHasALicenceThatIsAllowed() {
        var licences = Components.licences(sbom());

        System.out.printf(
                "Licences of %d components: %s%n",
                licences.size(),
                licences.values().stream()
                        .collect(groupingBy(names -> String.join(" | ", names), TreeMap::new, counting())));
        assertThat(licences).hasSizeGreaterThan(150);
        assertThat(Licences.problems(licences)).isEmpty();
        assertThat(Licences.unused(licences)).as("exceptions that can go").isEmpty();
    }

    @Test
    void nobodyCanAskTheRunningApplicationForIt() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));

        assertThat(yaml.getObject()).containsEntry("management.endpoints.web.exposure.include", "health");
    }

    @Test
    void aLicenceThatNobodyKnowsIsFound() throws Exception {
        assertThat(problems("{\"license\": {\"id\": \"SSPL-1.0\"}}"))
                .containsExactly(
                        "org.example:thing:1.0 has a licence that nobody has judged: SSPL-1.0",
                        "org.example:thing:1.0 has no allowed licence: [SSPL-1.0]");
        assertThat(problems("{\"license\": {\"id\": \"MIT\"}}, {\"expression\": \"Beerware\"}"))
                .containsExactly("org.example:thing:1.0 has a licence that nobody has judged: Beerware");
    }

    @Test
    void aLicenceThatIsAllowedOnlyBesideAnotherIsNotEnough() throws Exception {
        assertThat(problems("{\"license\": {\"id\": \"GPL-2.0-with-classpath-exception\"}}"))
                .hasSize(1);
        assertThat(problems("{\"license\": {\"id\": \"LGPL-2.1-only\"}}")).hasSize(1);
        assertThat(problems("{\"license\": {\"id\": \"LGPL-2.1-only\"}}, {\"license\": {\"id\": \"EPL-2.0\"}}"))
                .isEmpty();
    }

    @Test
    void aLibraryWithoutALicenceIsFound() throws Exception {
        assertThat(problems("")).containsExactly("org.example:thing:1.0 has no allowed licence: []");
    }

    @Test
    void anExceptionThatNobodyNeedsIsFound() {
        assertThat(Licences.unused(Map.of(new Component("org.example", "thing", "1.0"), List.of("MIT"))))
                .contains("org.hibernate.orm:hibernate-core:LGPL-2.1-only");
    }

    @Test
    void anEmptySbomIsNotEqualToTheTree() throws Exception {
        assertThat(Components.named(new ObjectMapper().readTree("{\"components\": []}")))
                .isNotEqualTo(Components.resolved());
    }

    private static List<String> problems(String licences) throws Exception {
        return Licences.problems(Components.licences(new ObjectMapper().readTree(ENTRY.formatted(licences))));
    }

    /** An offline build may lack the SBOM or have that of an earlier build; any other has to have the right one. */
    private static JsonNode sbom() {
        var offline = Boolean.getBoolean("wop.offline");
        assumeFalse(offline && !Files.exists(Components.SBOM), "Offline, so the plugin makes no SBOM.");
        var sbom = Components.sbom();
        assumeFalse(
                offline && !Components.named(sbom).equals(Components.resolved()),
                "Offline, so the SBOM is that of an earlier build.");
        return sbom;
    }
}
