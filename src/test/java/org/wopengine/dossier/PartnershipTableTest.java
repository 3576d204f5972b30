package org.wopengine.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.StatementCount;
import org.wopengine.WopTest;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** The list of partnerships as a file. */
@WopTest
class PartnershipTableTest {
    private static final String FILE = "/partnerships/export/csv";
    private static final int MANY = 450;

    @Autowired
    WebApplicationContext context;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    MockMvc browser;
    OperatorCode mentor;
    PartnershipId id;

    @BeforeEach
    void registerAPartnership() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        mentor = samples.operator();
        id = samples.joint(mentor, samples.operator(), "Taken along, \"as it is\"");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Reference, Lead mentor, Zambia, Africa",
        "fr, Référence, Mentor principal, Zambie, Afrique",
        "es, Referencia, Mentor principal, Zambia, África"
    })
    void aRowSaysWhatThePageSays(String language, String reference, String mentors, String country, String region)
            throws Exception {
        var rows = csv(read(FILE + "?q=" + id + "&lang=" + language, "secretariat"));

        assertThat(rows.get(0)).hasSize(9).contains(reference, mentors);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1))
                .startsWith(id.reference(), "Taken along, \"as it is\"")
                .contains(country, region);
        assertThat(rows.get(1).get(8)).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void everybodyTakesAlongWhatTheListShowsThemAndNothingElse() throws Exception {
        for (var group : List.of("auditor", "lead", "platform-africa", mentor.group())) {
            assertThat(csv(read(FILE + "?q=" + id, group))).as(group).hasSize(2);
        }
        for (var group : List.of("platform-asia", samples.operator().group())) {
            assertThat(csv(read(FILE + "?q=" + id, group))).as(group).hasSize(1);
        }
        for (var group : List.of("administrator", "integrity")) {
            assertThat(read(FILE, group).getStatus()).as(group).isEqualTo(403);
        }
        assertThat(read("/partnerships/export/pdf", "auditor").getStatus()).isEqualTo(404);
    }

    @Test
    void filtersCountAndThePageLeadsToItsOwnSelection() throws Exception {
        assertThat(csv(read(FILE + "?q=" + id + "&status=CLOSED", "auditor"))).hasSize(1);
        assertThat(csv(read(FILE + "?q=" + id + "&overdue=true", "auditor"))).hasSize(1);
        assertThat(csv(read(FILE + "?q=" + id + "&country=ZM&region=AFRICA", "auditor")))
                .hasSize(2);
        assertThat(read("/partnerships?q=" + id + "&country=ZM&sort=title", "auditor")
                        .getContentAsString())
                .contains("/partnerships/export/xlsx?q=" + id + "&amp;country=ZM\"");
    }

    /** The rows are taken back again, so that nobody else sees them. */
    @Test
    void manyAreReadPageByPageInTheOrderOfTheirReferences() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql(
                            """
                            insert into wop.partnership
                            select (jsonb_populate_record(p, jsonb_build_object(
                                'reference', 'WOP-1997-' || lpad(n::text, 4, '0'), 'title', 'Manifold'))).*
                            from wop.partnership p, generate_series(1, ?) n where p.reference = ?
                            """)
                    .params(MANY, id.reference())
                    .update();

            var file = new MockHttpServletResponse[1];
            var statements = statements(() -> file[0] = read(FILE + "?q=Manifold&sort=title&dir=asc", "auditor"));

            var references =
                    csv(file[0]).stream().skip(1).map(row -> row.get(0)).toList();
            assertThat(references)
                    .hasSize(MANY)
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo((one, other) -> other.compareTo(one));
            assertThat(statements)
                    .filteredOn(sql -> sql.contains("order by p.reference desc"))
                    .hasSize(MANY / 200 + 1 + 1);
        });
    }

    private static List<String> statements(java.util.concurrent.Callable<?> work) {
        try {
            return StatementCount.of(work);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<List<String>> csv(MockHttpServletResponse file) {
        var text = new String(file.getContentAsByteArray(), StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().ofCsvRecord(text).stream()
                .map(row -> row.getFields())
                .toList();
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(get(address).with(user("reader").roles(group)))
                .andReturn()
                .getResponse();
    }
}
