package org.wopengine.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.WopTest;
import org.wopengine.past.PastPartnerships;

/** Where a list is taken along and brought back, and where past partnerships are read. */
@WopTest
class ListPagesTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String LIST = "/lists/past-partnerships";
    private static final Pattern TAKE = Pattern.compile("action=\"(" + LIST + "/\\d+)\"");

    @Autowired
    WebApplicationContext context;

    @Autowired
    PastPartnerships past;

    MockMvc browser;
    String title;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        title = "Brought on the page " + NUMBER.incrementAndGet();
    }

    @Test
    void aFileIsLookedAtThenTakenAndThenRead() throws Exception {
        var preview = bring(file(title, "2013"), "secretariat");

        assertThat(preview.getStatus()).isEqualTo(200);
        assertThat(preview.getContentAsString()).contains("1 new, 0 changed, 0 unchanged", title, "Take the file");
        assertThat(past.search(title)).isEmpty();
        var take = TAKE.matcher(preview.getContentAsString());
        assertThat(take.find()).isTrue();

        assertThat(take(take.group(1)).getRedirectedUrl()).isEqualTo(LIST);

        var number = past.search(title).get(0).number();
        assertThat(read(LIST, "auditor").getContentAsString())
                .contains("brought.csv", "secretariat", "1 new, 0 changed, 0 unchanged")
                .doesNotContain("type=\"file\"");
        assertThat(read("/past-partnerships?q=" + title.replace(" ", "%20"), "platform-africa")
                        .getContentAsString())
                .contains(number, title, "2013–2015", "Senegal");
        assertThat(read("/past-partnerships/" + number, "operator-OP03").getContentAsString())
                .contains(title, "Fewer losses, for a while.", "href=\"https://past.example/7\"", "not stated");
        var again = bring(file(title, "2013"), "secretariat").getContentAsString();
        assertThat(again).contains("0 new, 0 changed, 1 unchanged", "nothing to take");
        assertThat(TAKE.matcher(again).find()).isFalse();
        var twice = take(take.group(1));
        assertThat(twice.getStatus()).isEqualTo(409);
        assertThat(twice.getContentAsString()).contains("Bring it again");
    }

    @ParameterizedTest
    @CsvSource({
        "2099, 2100, began in",
        "2013, 2012, cannot end before",
        "1900, 2012, 1970 or more",
        "soon, 2012, enter a number"
    })
    void aWrongFileIsToldCellByCell(String from, String to, String told) throws Exception {
        var page = bring(file(title, from).replace("2015", to), "secretariat");

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString())
                .contains("role=\"alert\"", "One mistake in the file", told, "Bring another file")
                .doesNotContain("Take the file");
        assertThat(past.search(title)).isEmpty();
    }

    @Test
    void aSourceThatNobodyCanFollowIsToldAndAScriptIsNoLink() throws Exception {
        var page = bring(file(title, "2013").replace("https://past.example/7", "my drawer"), "secretariat");
        assertThat(page.getContentAsString()).contains("There is no address in the web");

        var script = bring(
                        file(title, "2013").replace("https://past.example/7", "javascript:alert(1)//https://x.org"),
                        "secretariat")
                .getContentAsString();
        var take = TAKE.matcher(script);
        assertThat(take.find()).isTrue();
        take(take.group(1));
        assertThat(read("/past-partnerships/" + past.search(title).get(0).number(), "secretariat")
                        .getContentAsString())
                .contains("javascript:alert(1)")
                .doesNotContain("href=\"javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator-OP03", "platform-africa", "lead", "auditor", "administrator", "integrity"})
    void onlyTheSecretariatImportsAndTakesAListAlong(String group) throws Exception {
        assertThat(bring(file(title, "2013"), group).getStatus()).isEqualTo(403);
        assertThat(read("/lists/operators/export/csv", group).getStatus()).isEqualTo(403);
        var reads = group.equals("lead") || group.equals("auditor");
        assertThat(read(LIST, group).getStatus()).isEqualTo(reads ? 200 : 403);
        assertThat(read(LIST + "/template/xlsx", group).getStatus()).isEqualTo(reads ? 200 : 403);
        var readsThePast = !group.equals("administrator") && !group.equals("integrity");
        assertThat(read("/past-partnerships", group).getStatus()).isEqualTo(readsThePast ? 200 : 403);
    }

    @Test
    void filesComeAsSuch() throws Exception {
        var csv = read("/lists/operators/export/csv", "secretariat");
        assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"operators.csv\"");
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8)).contains("OP03", "Pucara");
        assertThat(read(LIST + "/export/xlsx", "secretariat").getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lists/members",
                "/lists/operators/export/pdf",
                "/lists/operators/template/x",
                "/past-partnerships/PP-999999",
                "/past-partnerships/nonsense"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        assertThat(read(address, "secretariat").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void thePagesSpeakAllLanguages(String language) throws Exception {
        var one = past.search("").get(0).number();
        for (var address : new String[] {
            "/lists/operators",
            LIST,
            "/past-partnerships",
            "/past-partnerships?q=zzzz",
            "/past-partnerships/" + one,
            "/"
        }) {
            var page = read(address + (address.contains("?") ? "&" : "?") + "lang=" + language, "secretariat");
            assertThat(page.getContentAsString())
                    .as(address)
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\"");
        }
        for (var text : new String[] {file(title, "2013"), file(title, "soon"), ""}) {
            var page = browser.perform(multipart(LIST + "?lang=" + language)
                            .file(new MockMultipartFile(
                                    "file", "a.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                            .with(user("secretariat").roles("secretariat"))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(page.getContentAsString()).doesNotContain("??").contains("<html lang=\"" + language + "\"");
        }
    }

    private static String file(String title, String from) {
        return """
            number,title,mentors,mentees,countries,workingAreas,startYear,endYear,facilitator,funders,source,result
            ,%s,Far Waterworks,Near Waterworks,SN,Laboratory;ENERGY_EFFICIENCY,%s,2015,,,https://past.example/7,\
            "Fewer losses, for a while."
            """
                .formatted(title, from);
    }

    private MockHttpServletResponse bring(String text, String group) throws Exception {
        return browser.perform(multipart(LIST)
                        .file(new MockMultipartFile(
                                "file", "brought.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                        .with(user(group.equals("secretariat") ? "secretariat" : "somebody")
                                .roles(group))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse take(String address) throws Exception {
        return browser.perform(post(address)
                        .with(user("secretariat").roles("secretariat"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(
                        get(java.net.URI.create(address)).with(user("somebody").roles(group)))
                .andReturn()
                .getResponse();
    }
}
