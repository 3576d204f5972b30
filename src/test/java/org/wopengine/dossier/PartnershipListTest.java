package org.wopengine.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.StatementCount;
import org.wopengine.WopTest;
import org.wopengine.operator.Region;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.OperatorCode;

@WopTest
class PartnershipListTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern TITLE = Pattern.compile("<th scope=\"row\"><a href=\"[^\"]+\">([^<]*)</a>");

    @Autowired
    WebApplicationContext context;

    @Autowired
    SamplePartnerships samples;

    MockMvc browser;
    OperatorCode mentee;
    String word;

    @BeforeEach
    void openTheList() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        mentee = samples.operator();
        word = "Listword" + NUMBER.incrementAndGet() + "x";
    }

    @Test
    void somebodyWithoutPartnershipsIsToldHowOneBegins() throws Exception {
        assertThat(list("operator-" + mentee, ""))
                .contains("There are no partnerships for you yet.", "expression of interest")
                .doesNotContain("<tbody>");
    }

    @Test
    void administratorsHaveNoListOfPartnerships() throws Exception {
        var answer = browser.perform(
                        get("/partnerships").with(user("administrator").roles("administrator")))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void aSearchWithoutResultOffersTheWayBack() throws Exception {
        samples.open(mentee, word);

        assertThat(list("operator-" + mentee, "?q=nowhere-to-be-found"))
                .contains("No partnership matches these filters.", "Show all");
    }

    @Test
    void theTextIsFoundInReferenceTitleAndPartner() throws Exception {
        var mentor = samples.operator("DE", Region.EUROPE_WEST);
        var id = samples.joint(mentor, mentee, word);

        assertThat(titles("secretariat", "?q=" + id)).containsExactly(word);
        assertThat(titles("secretariat", "?q=" + word.toLowerCase())).containsExactly(word);
        assertThat(titles("secretariat", "?q=" + mentor)).containsExactly(word);
        assertThat(titles("secretariat", "?q=100%25")).isEmpty();
    }

    @Test
    void filtersNarrowTheList() throws Exception {
        var screened = samples.open(mentee, word + " screened");
        samples.move(screened, PartnershipStatus.SCREENING);
        samples.open(samples.operator("PE", Region.LATIN_AMERICA_AND_THE_CARIBBEAN), word + " Peru");

        assertThat(titles("secretariat", "?q=" + word)).hasSize(2);
        assertThat(titles("secretariat", "?q=" + word + "&status=SCREENING")).containsExactly(word + " screened");
        assertThat(titles("secretariat", "?q=" + word + "&country=PE")).containsExactly(word + " Peru");
        assertThat(titles("secretariat", "?q=" + word + "&region=AFRICA")).containsExactly(word + " screened");
        assertThat(titles("secretariat", "?q=" + word + "&overdue=true")).isEmpty();
    }

    @Test
    void sixtyAreShownOnThreePagesEachOnce() throws Exception {
        var all = register(60);

        var seen = new ArrayList<String>();
        for (int page = 1; page <= 3; page++) {
            seen.addAll(titles("secretariat", "?q=" + word + "&sort=title&dir=asc&page=" + page));
        }

        assertThat(seen).containsExactlyElementsOf(all);
        assertThat(list("secretariat", "?q=" + word + "&page=2"))
                .contains("Page 2 of 3", "rel=\"next\"", "rel=\"prev\"");
        assertThat(titles("secretariat", "?q=" + word + "&sort=title&dir=asc&page=99"))
                .as("behind the end is the last page")
                .containsExactlyElementsOf(all.subList(50, 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "title", "status", "partners", "country", "since"})
    void everyColumnSortsBothWays(String column) throws Exception {
        var first = samples.open(mentee, word + " a");
        samples.open(samples.operator("PE", Region.LATIN_AMERICA_AND_THE_CARIBBEAN), word + " b");
        samples.move(first, PartnershipStatus.SCREENING);

        var up = titles("secretariat", "?q=" + word + "&sort=" + column + "&dir=asc");
        var down = titles("secretariat", "?q=" + word + "&sort=" + column + "&dir=desc");

        assertThat(up).hasSize(2);
        Collections.reverse(down);
        assertThat(up).isEqualTo(down);
        assertThat(list("secretariat", "?q=" + word + "&sort=" + column + "&dir=asc"))
                .containsOnlyOnce("aria-sort=\"ascending\"");
    }

    @Test
    void statusesSortInTheOrderOfTheLifecycle() throws Exception {
        var submitted = samples.open(mentee, word + " 1");
        var eligible = samples.open(mentee, word + " 2");
        samples.move(eligible, PartnershipStatus.SCREENING, PartnershipStatus.ELIGIBLE);
        assertThat(submitted).isNotEqualTo(eligible);

        assertThat(titles("secretariat", "?q=" + word + "&sort=status&dir=asc"))
                .containsExactly(word + " 1", word + " 2");
    }

    @Test
    void moreRowsNeedNoMoreStatements() throws Exception {
        register(10);
        list("secretariat", "?q=" + word);
        var forTen = StatementCount.of(() -> list("secretariat", "?q=" + word));
        register(50);
        var forSixty = StatementCount.of(() -> list("secretariat", "?q=" + word));

        assertThat(forTen).isNotEmpty();
        assertThat(forSixty).hasSameSizeAs(forTen).hasSizeLessThan(8);
    }

    @Test
    void anAddressThatMeansNothingIsNoFailure() throws Exception {
        samples.open(mentee, word);

        assertThat(titles(
                        "operator-" + mentee,
                        "?status=GONE&country=xx&region=MOON&sort=colour&dir=up&page=-3&overdue=perhaps"))
                .containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void theListSpeaksAllLanguages(String language) throws Exception {
        samples.open(mentee, word);

        assertThat(list("operator-" + mentee, "?lang=" + language))
                .doesNotContain("??", "dossier.list")
                .contains("<html lang=\"" + language + "\"");
    }

    private List<String> register(int number) {
        var titles = new ArrayList<String>();
        for (int index = 1; index <= number; index++) {
            var title = "%s %03d".formatted(word, index);
            samples.open(mentee, title);
            titles.add(title);
        }
        return titles;
    }

    private List<String> titles(String role, String query) throws Exception {
        var titles = new ArrayList<String>();
        var found = TITLE.matcher(list(role, query));
        while (found.find()) {
            titles.add(found.group(1));
        }
        return titles;
    }

    private String list(String role, String query) throws Exception {
        var answer = browser.perform(get(java.net.URI.create("/partnerships" + query))
                        .with(user("somebody").roles(role)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
