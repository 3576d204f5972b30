package org.wopengine.call.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.StatementCount;
import org.wopengine.WopTest;
import org.wopengine.call.Balance;
import org.wopengine.call.CallScenes;
import org.wopengine.call.SampleCalls;
import org.wopengine.call.SupplyAndDemand;
import org.wopengine.operator.Region;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.table.TakenAlong;

/** Supply and demand as a page: who reads it, what it counts, and by how many statements. Others' entries stand beside ours. */
@WopTest
class SupplyPagesTest {
    private static final WorkingArea ASKED = WorkingArea.LABORATORY;

    @Autowired
    WebApplicationContext context;

    @Autowired
    CallScenes scenes;

    @Autowired
    SupplyAndDemand supply;

    @Autowired
    TransactionTemplate transaction;

    MockMvc browser;

    @BeforeEach
    void openABrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
    }

    @Test
    void itsTablesAreTakenAlongOfTheRegionsTheReaderSees() throws Exception {
        scenes.hand(scenes.published(), "ZM", Region.AFRICA, SampleCalls.request());

        var files = TakenAlong.from(browser, "/supply", "platform-africa");

        assertThat(files).hasSize(4);
        assertThat(files.get("/supply/export/csv?of=region"))
                .anyMatch(row -> row.get(0).equals("Africa"))
                .noneMatch(row -> row.get(0).equals("Europe (West)"));
        assertThat(files.get("/supply/export/csv?of=waits")).hasSize(4).allMatch(row -> row.size() == 7);
        assertThat(read("/supply/export/csv?of=mood", "auditor").getStatus()).isEqualTo(404);
        assertThat(read("/supply/export/csv", "operator-OP07").getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void itSpeaksAllLanguages(String language) throws Exception {
        scenes.hand(scenes.published(), "ZM", Region.AFRICA, SampleCalls.request());

        var page = read("/supply?lang=" + language, "secretariat");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("<svg", "class=\"asked\"", "<table")
                .doesNotContain("??", "style=", "NON_REVENUE_WATER", "INTEREST_OF");
    }

    @Test
    void officersAndAuditorsFindItAndOperatorsDoNot() throws Exception {
        for (var group : List.of("secretariat", "lead", "auditor", "platform-africa")) {
            assertThat(read("/supply", group).getStatus()).as(group).isEqualTo(200);
            assertThat(read("/", group).getContentAsString()).as(group).contains("href=\"/supply\"");
        }
        assertThat(read("/supply", "operator-OP07").getStatus()).isEqualTo(403);
        assertThat(read("/", "operator-OP07").getContentAsString()).doesNotContain("href=\"/supply\"");
        assertThat(read("/calls", "secretariat").getContentAsString()).contains("href=\"/supply\"");
    }

    @Test
    void aRequestIsOneMoreThatAsksInItsRegionAlone() {
        var africa = asking(Set.of(Region.AFRICA));
        var pacific = asking(Set.of(Region.PACIFIC));

        scenes.hand(scenes.published(), "ZM", Region.AFRICA, SampleCalls.request());

        assertThat(asking(Set.of(Region.AFRICA))).isEqualTo(africa + 1);
        assertThat(asking(Set.of(Region.PACIFIC))).isEqualTo(pacific);
    }

    @Test
    void peopleOfAPlatformReadOnlyOfTheirRegion() throws Exception {
        scenes.hand(scenes.published(), "SN", Region.AFRICA, SampleCalls.request());

        assertThat(SupplyAndDemand.regions(Set.of("platform-africa"))).containsExactly(Region.AFRICA);
        assertThat(SupplyAndDemand.regions(Set.of("auditor"))).containsExactlyInAnyOrder(Region.values());
        assertThat(SupplyAndDemand.regions(Set.of("operator-OP07"))).isEmpty();
        assertThat(read("/supply", "platform-africa").getContentAsString())
                .contains("Only operators of your region are counted: Africa.")
                .doesNotContain("Europe (West)");
        assertThat(read("/supply", "secretariat").getContentAsString())
                .contains("Europe (West)")
                .doesNotContain("Only operators of your region");
    }

    @Test
    void theStatementsDoNotGrowWithWhatIsHandedIn() throws Exception {
        var before = StatementCount.of(() -> transaction.execute(reading -> supply.of(Set.of(Region.values()))));
        var call = scenes.published();
        for (var number = 0; number < 5; number++) {
            scenes.hand(call, "ZM", Region.AFRICA, SampleCalls.request());
            scenes.hand(call, "DE", Region.EUROPE_WEST, SampleCalls.offer());
        }

        var after = StatementCount.of(() -> transaction.execute(reading -> supply.of(Set.of(Region.values()))));

        System.out.printf("supply and demand by %d statements%n", after.size());
        assertThat(after).hasSameSizeAs(before).hasSizeLessThan(10);
    }

    private int asking(Set<Region> regions) {
        var balance = transaction.execute(reading -> supply.of(regions));
        return balance.areas().stream()
                .filter(line -> line.key() == ASKED)
                .mapToInt(Balance.Line::mentees)
                .sum();
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(get(address).with(user("somebody").roles(group)))
                .andReturn()
                .getResponse();
    }
}
