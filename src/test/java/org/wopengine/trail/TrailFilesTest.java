package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.wopengine.partnership.SamplePartnerships.OFFICER;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.StatementCount;
import org.wopengine.WopTest;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.Decided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.table.TakenAlong;

/** The auditors' lists as files. */
@WopTest
class TrailFilesTest {
    private static final List<String> FILES = List.of(
            "/audit/search/export/csv",
            "/audit/search/export/xlsx",
            "/audit/waits/export/csv",
            "/audit/waits/export/xlsx?for=decision",
            "/audit/waivers/export/csv",
            "/audit/waivers/export/xlsx");

    private static final int MANY = 10_500;

    @Autowired
    WebApplicationContext context;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    Operators operators;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    MockMvc browser;
    PartnershipId id;

    @BeforeEach
    void decideSomething() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        id = samples.open(samples.operator(), "Taken along by an auditor");
        transaction.executeWithoutResult(status -> events.publishEvent(new Decided(
                id,
                Stage.WORKPLAN,
                "REVIEWED",
                "CHANGES_REQUESTED",
                "NO_CAPACITY_OUTCOME",
                "=HYPERLINK(\"https://elsewhere.example\")",
                OFFICER)));
    }

    @Test
    void theEventLogIsATableToo() throws Exception {
        var list = TakenAlong.from(browser, "/partnerships?q=" + id, "auditor");
        var other = samples.open(samples.operator(), "Nothing happened here");

        assertThat(list).hasSize(2).containsKey("/audit/events/export/csv?q=" + id);
        assertThat(TakenAlong.csv(browser, "/audit/events/export/csv?q=" + other, "auditor"))
                .as("no task, no event")
                .hasSize(1);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            task("taken-along", other);
            try {
                var events = TakenAlong.csv(browser, "/audit/events/export/csv?q=" + other, "auditor");
                assertThat(events).hasSize(3);
                assertThat(events.get(1))
                        .startsWith(
                                other.reference(),
                                "Nothing happened here",
                                "Screen interest",
                                "taken-along",
                                "given out");
                assertThat(events.get(2)).contains("answered", "2026-01-03T00:00:00Z");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        for (var group : List.of("secretariat", "operator-OP03", "administrator")) {
            assertThat(read("/audit/events/export/csv", group).getStatus())
                    .as(group)
                    .isEqualTo(403);
        }
    }

    private void task(String task, PartnershipId of) {
        database.sql(
                        """
                        insert into public.act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
                            start_time_, state_)
                        values (?, ?, ?, 'interest-screening', 'interest-screening:1:taken', timestamp '2026-01-01', 'ACTIVE')
                        """)
                .params(task, task, of.reference())
                .update();
        database.sql(
                        """
                        insert into public.act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, proc_inst_id_,
                            name_, start_time_, end_time_, delete_reason_)
                        values (?, 'UserTask_ScreenInterest', 'interest-screening', 'interest-screening:1:taken', ?,
                            'Screen interest', timestamp '2026-01-01', timestamp '2026-01-03', 'completed')
                        """)
                .params(task, task)
                .update();
    }

    @Test
    void whoLookedIsTakenAlongFromTheTimeline() throws Exception {
        var timeline = "/partnerships/" + id + "/timeline";
        read(timeline, "auditor");

        assertThat(read(timeline, "auditor").getContentAsString()).contains(timeline + "/looked/export/xlsx\"");
        assertThat(TakenAlong.csv(browser, timeline + "/looked/export/csv", "auditor"))
                .anySatisfy(row -> assertThat(row).startsWith("reader", "Timeline and forms as they were seen"));
        assertThat(read(timeline + "/looked/export/csv", "secretariat").getStatus())
                .isEqualTo(403);
        assertThat(read("/partnerships/WOP-1999-0001/timeline/looked/export/csv", "auditor")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aDecisionStandsInTheFileAsOnThePageAndItsWordsAreNoFormula() throws Exception {
        var rows = csv(read("/audit/search/export/csv?verb=REVIEWED&reference=" + id, "auditor"));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsExactly(
                        "When (UTC)",
                        "Partnership",
                        "Title",
                        "Who",
                        "For",
                        "By someone with a declared conflict",
                        "Stage",
                        "What",
                        "Outcome",
                        "Reason",
                        "Comment");
        assertThat(rows.get(1))
                .contains(
                        id.reference(),
                        "Taken along by an auditor",
                        "secretariat",
                        "Secretariat",
                        "Work plan",
                        "Changes requested",
                        "'=HYPERLINK(\"https://elsewhere.example\")");
    }

    @Test
    void theMomentOfADecisionIsOneInTheSpreadsheet() throws Exception {
        var file = read("/audit/search/export/xlsx?verb=REVIEWED&reference=" + id, "lead");

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCellAsDate(0)).isPresent();
            assertThat(row.getCellText(1)).isEqualTo(id.reference());
        }
        assertThat(file.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"decisions.xlsx\"");
    }

    /** The rows are taken back again: nothing is chained, and nobody else sees them. */
    @Test
    void tenThousandDecisionsAreReadPageByPage() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql(
                            """
                            insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, user_id, role)
                            select now() - n * interval '1 minute', ?, 'MONITORING', 'SETTLED', 'N_' || n, 'somebody', 'secretariat'
                            from generate_series(1, ?) n
                            """)
                    .params(id.reference(), MANY)
                    .update();

            var answer = new MockHttpServletResponse[1];
            var statements = statements(
                    () -> answer[0] = read("/audit/search/export/csv?verb=SETTLED&reference=" + id, "auditor"));

            assertThat(csv(answer[0])).hasSize(MANY + 1).doesNotHaveDuplicates();
            assertThat(statements)
                    .filteredOn(sql -> sql.contains("wop.decision_log"))
                    .hasSize(MANY / 500 + 1);
        });
    }

    @Test
    void whatIsNotUnderstoodIsNamedAndNoFileIsMade() throws Exception {
        var answer = read("/audit/search/export/csv?from=yesterday", "auditor");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getHeader("Content-Disposition")).isNull();
        assertThat(answer.getContentAsString())
                .contains("Not understood, and so left out:", "From: “yesterday” is not known here.");
        assertThat(read("/audit/search/export/pdf", "auditor").getStatus()).isEqualTo(404);
        assertThat(read("/audit/waits/export/x", "auditor").getStatus()).isEqualTo(404);
    }

    @Test
    void whoWaitedOnWhomIsSaidByNameInDaysAndWithWhoAnswered() throws Exception {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var operator = samples.operator();
            task("waited-for", id);
            database.sql(
                            """
                            insert into public.act_hi_identitylink (id_, timestamp_, type_, group_id_, task_id_, operation_type_)
                            values ('waited-for', timestamp '2026-01-01', 'candidate', ?, 'waited-for', 'add')
                            """)
                    .params("operator-" + operator.value())
                    .update();
            database.sql("update public.act_hi_taskinst set start_time_ = timestamp '1926-01-03 12:00' where id_ = ?")
                    .params("waited-for")
                    .update();
            database.sql(
                            """
                            insert into wop.shown_form (task_id, partnership, form, shown, submitted_by, matter, duty)
                            values ('waited-for', ?, 'f', '[]', 'op07', 'm', 'WRITE')
                            """)
                    .param(id.reference())
                    .update();
            try {
                var named =
                        operator.value() + ", " + operators.require(operator).shortName();
                assertThat(csv(read("/audit/waits/export/csv?for=decision", "auditor")))
                        .filteredOn(row -> row.contains(id.reference()))
                        .singleElement()
                        .satisfies(
                                row -> assertThat(row).startsWith("36524.500").contains(named, "op07"));
                assertThat(read("/audit/waits?for=decision", "auditor").getContentAsString())
                        .contains(named, ">op07<");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    @Test
    void thePagesLeadToTheFilesOfTheSameQuestion() throws Exception {
        assertThat(read("/audit/search?verb=REVIEWED&reference=" + id, "auditor")
                        .getContentAsString())
                .contains("Take along as CSV", "Take along as XLSX")
                .contains("/audit/search/export/csv?reference=" + id + "&amp;verb=REVIEWED");
    }

    @Test
    void nobodyElseTakesThemAlong() throws Exception {
        for (var address : FILES) {
            for (var group : List.of("secretariat", "administrator", "integrity", "operator-OP03", "platform-africa")) {
                assertThat(read(address, group).getStatus()).as(group + address).isEqualTo(403);
            }
            assertThat(read(address, "auditor").getStatus()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Changes requested", "fr, Modifications demandées", "es, Cambios pedidos"})
    void theFilesSpeakAllLanguages(String language, String outcome) throws Exception {
        for (var address : FILES) {
            var file = read(address + (address.contains("?") ? "&" : "?") + "lang=" + language, "auditor");
            assertThat(file.getStatus()).as(address).isEqualTo(200);
        }
        assertThat(read("/audit/search/export/csv?verb=REVIEWED&reference=" + id + "&lang=" + language, "auditor")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(outcome)
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit/waits/export/csv?for=decision", "/audit/waivers/export/csv"})
    void everyRowHasAllColumns(String address) throws Exception {
        var rows = csv(read(address, "auditor"));

        assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
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
