package org.wopengine.alliance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.WopTest;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.identity.Browser;
import org.wopengine.shared.OperatorCode;

/** What people see of the Code of Conduct and of the register of members. */
@WopTest
class AlliancePagesTest {
    private static final OperatorCode OP07 = new OperatorCode("OP07");

    @LocalServerPort
    int port;

    @Autowired
    CodeOfConduct conduct;

    @Test
    void anOperatorsPersonReadsTheCodeAndAcceptsItForTheOwnOperator() {
        var person = Browser.of("op07", port);
        var before = conduct.history(OP07).size();
        assertThat(person.get("/code-of-conduct").body())
                .contains(
                        "only direct costs are paid",
                        "Charter of 9 May 2022",
                        "Perumda Air Bersih Lintang has accepted");

        var refused =
                person.form("/code-of-conduct", "/code-of-conduct", fields("version", "2022", "signatory", "Ada"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"jobTitle-error\"", "id=\"accepted-error\"", "value=\"Ada\"");
        assertThat(conduct.history(OP07)).hasSize(before);

        var kept = person.form(
                "/code-of-conduct",
                "/code-of-conduct",
                fields("version", "2022", "signatory", "Ada <b>Head</b>", "jobTitle", "Director", "accepted", "true"));

        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(person.get("/code-of-conduct").body()).contains("The acceptance is kept.", "Ada &lt;b&gt;Head");
        assertThat(conduct.history(OP07)).hasSize(before + 1);
    }

    @Test
    void whoActsForNoOperatorReadsTheCodeAndAcceptsNothing() {
        var officer = Browser.of("secretariat", port);

        assertThat(officer.get("/code-of-conduct").body())
                .contains("only direct costs are paid")
                .doesNotContain("name=\"accepted\"");
        assertThat(officer.form("/", "/code-of-conduct", fields("version", "2022", "accepted", "true"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void everybodySeesWhatAnOperatorAcceptedAndThatItIsAMember() {
        assertThat(Browser.of("auditor", port)
                        .get("/operators/OP03/code-of-conduct")
                        .body())
                .contains("Empresa Municipal de Agua de Pucara has accepted", "Member of the alliance, number M-");
    }

    @Test
    void theSecretariatEntersMembersAndOthersOnlyReadThem() {
        var officer = Browser.of("secretariat", port);
        var name = "=Union of <i>waters</i> " + System.nanoTime();

        var entered = officer.form(
                "/members",
                "/members",
                fields(
                        "name",
                        name,
                        "kind",
                        "LABOUR_UNION",
                        "country",
                        "ZM",
                        "operator",
                        "",
                        "joinedOn",
                        "2021-06-01"));

        assertThat(entered.statusCode()).isEqualTo(302);
        var reader = Browser.of("op03", port);
        assertThat(reader.get("/members").body())
                .contains("Union of &lt;i&gt;waters", "Labour union")
                .doesNotContain("name=\"joinedOn\"");
        assertThat(reader.get("/members/export/csv").body()).contains("'" + name);
        assertThat(reader.form("/", "/members", fields("name", "x")).statusCode())
                .isEqualTo(403);
        assertThat(reader.form("/", "/members/leave", fields("reference", "M-0001"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatDoesNotFitIsToldAtItsField() {
        var officer = Browser.of("secretariat", port);

        var refused =
                officer.form("/members", "/members", fields("name", "X", "kind", "NONSENSE", "joinedOn", "2999-01-01"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"kind-error\"").doesNotContain("??");
        assertThat(officer.form(
                                "/members",
                                "/members/leave",
                                fields("reference", "M-9999", "leftOn", "2024-01-01", "reason", "x"))
                        .body())
                .contains("There is no member M-9999.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void thePagesSpeakAllLanguages(String language) {
        var person = Browser.of("op07", port, language);
        for (var page : new String[] {"/", "/code-of-conduct", "/members", "/operators/OP07/code-of-conduct"}) {
            assertThat(person.get(page + "?lang=" + language).body())
                    .as(page)
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\"");
        }
    }

    private static String fields(String... pairs) {
        var fields = new java.util.LinkedHashMap<String, String>();
        for (var index = 0; index < pairs.length; index += 2) {
            fields.put(pairs[index], pairs[index + 1]);
        }
        return fields.entrySet().stream()
                .map(Map.Entry::toString)
                .map(pair -> pair.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
