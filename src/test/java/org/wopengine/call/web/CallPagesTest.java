package org.wopengine.call.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
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
import org.wopengine.WopTest;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.call.Call;
import org.wopengine.call.Calls;
import org.wopengine.call.Entries;
import org.wopengine.call.EntryKind;
import org.wopengine.call.SampleCalls;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.SampleOperators;
import org.wopengine.shared.Actor;
import org.wopengine.table.TakenAlong;

@WopTest
class CallPagesTest {
    private static final Actor OFFICER = new Actor("secretariat", "secretariat", null);

    @Autowired
    WebApplicationContext context;

    @Autowired
    Calls calls;

    @Autowired
    Entries entries;

    @Autowired
    Operators operators;

    @Autowired
    CodeOfConduct conduct;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    MockMvc browser;
    Call call;
    OperatorView operator;
    String own;

    @BeforeEach
    void publishACall() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        var today = LocalDate.now(clock);
        call = transaction.execute(status -> {
            var programme = calls.begin(SampleCalls.programme(), OFFICER);
            return calls.publish(
                    calls.draft(programme.code(), SampleCalls.terms(today), OFFICER)
                            .number(),
                    OFFICER);
        });
        operator = transaction.execute(status -> {
            var made = operators.register(SampleOperators.any());
            conduct.acceptedOn(made.code(), today, "Hugo Head", "Head", OFFICER);
            return made;
        });
        own = operator.code().group();
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void callsAndProgrammesAreTakenAlongAndADraftOnlyByThoseWhoSeeIt() throws Exception {
        var title = call.terms().title();
        var draft = transaction.execute(
                status -> calls.draft(call.programme().code(), SampleCalls.terms(LocalDate.now(clock)), OFFICER));

        var all = TakenAlong.only(browser, "/calls", "auditor");
        assertThat(all.get(0)).containsExactly("Call", "Programme", "Window", "Status", "Opens on", "Last day");
        assertThat(all).anySatisfy(row -> assertThat(row)
                .contains(
                        title, call.programme().name(), call.terms().deadline().toString()));
        assertThat(all)
                .anyMatch(row -> row.get(1).equals(draft.programme().name())
                        && row.get(3).equals("Draft"));
        assertThat(TakenAlong.only(browser, "/calls", own))
                .noneMatch(row -> row.get(3).equals("Draft"));
        assertThat(TakenAlong.only(browser, "/programmes", "secretariat"))
                .anySatisfy(row -> assertThat(row).startsWith(call.programme().code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyPageSpeaksAllLanguages(String language) throws Exception {
        send(path("request"), own, with(SampleCalls.requestFields(), "do", "submit", "seen", "0"));
        transaction.execute(status -> entries.submit(null, operator.code(), SampleCalls.offer(), 0, by()));
        var entry = transaction
                .execute(reading -> entries.of(call.number(), EntryKind.REQUEST, operator.code()))
                .orElseThrow();
        var draft = transaction.execute(
                status -> calls.draft(call.programme().code(), SampleCalls.terms(LocalDate.now(clock)), OFFICER));
        var number = "/calls/" + call.number();
        for (var address : List.of(
                "/calls",
                "/programmes",
                "/programmes/" + call.programme().code() + "/calls",
                "/calls/" + draft.number(),
                "/calls/" + draft.number() + "/terms",
                number,
                number + "/ranking",
                number + "/ranking/" + entry.number(),
                number + "/entries/" + entry.number(),
                "/calls/standing/ranking")) {
            speaks(address, language, "secretariat");
        }
        for (var address : List.of(
                "/calls",
                "/",
                number,
                path("request"),
                path("offer"),
                "/calls/standing/request",
                "/calls/standing/offer")) {
            speaks(address, language, own);
        }
    }

    @Test
    void aProgrammeAndACallAreMadeAndPublished() throws Exception {
        var code = SampleCalls.programme().code();
        assertThat(send(
                                "/programmes",
                                "secretariat",
                                List.of(
                                        "code",
                                        code,
                                        "name",
                                        "Second phase",
                                        "publicMentee",
                                        "true",
                                        "publicMentor",
                                        "false",
                                        "membersOnly",
                                        "true"))
                        .getRedirectedUrl())
                .isEqualTo("/programmes");
        var made = send(
                        "/programmes/" + code + "/calls",
                        "secretariat",
                        List.of(
                                "title",
                                "Expanding",
                                "window",
                                "EXPANDING",
                                "entryPaths",
                                "OPEN_MENTEE",
                                "opensOn",
                                LocalDate.now(clock).toString(),
                                "deadline",
                                LocalDate.now(clock).plusDays(5).toString(),
                                "cap",
                                "20"))
                .getRedirectedUrl();

        assertThat(read(made, own).getStatus()).isEqualTo(404);
        assertThat(send(made + "/publication", "secretariat", List.of()).getRedirectedUrl())
                .isEqualTo(made);
        assertThat(read(made, own).getContentAsString())
                .contains("Expanding", "members only", "Ask for a mentor")
                .doesNotContain("Offer help as a mentor");
        assertThat(send(made + "/publication", "secretariat", List.of()).getStatus())
                .isEqualTo(409);
    }

    @Test
    void badTermsAreRefusedByFieldAndNothingIsLost() throws Exception {
        var page = send(
                "/programmes/" + call.programme().code() + "/calls",
                "secretariat",
                List.of("title", "Kept", "countries", "Zambia", "opensOn", "2099-02-01", "deadline", "2099-01-01"));

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString())
                .contains(
                        "id=\"window-error\"",
                        "id=\"countries-error\"",
                        "id=\"deadline-error\"",
                        "value=\"Kept\"",
                        "Please enter codes of countries");
    }

    @Test
    void aDraftIsKeptAndHandedInLater() throws Exception {
        assertThat(send(path("request"), own, List.of("title", "A beginning", "do", "keep", "seen", "0"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(read(path("request"), own).getContentAsString())
                .contains("value=\"A beginning\"", "name=\"seen\" value=\"1\"");

        var page = send(path("request"), own, List.of("title", "A beginning", "do", "submit", "seen", "1"));
        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).contains("id=\"problem-error\"", "id=\"earliestStart-error\"");

        send(path("request"), own, with(SampleCalls.requestFields(), "do", "submit", "seen", "1"));
        assertThat(read(path("request"), own).getContentAsString())
                .contains("Handed in", "Take back", "Fewer losses in Sampletown")
                .doesNotContain("name=\"title\"");
        assertThat(send(path("request"), own, List.of("do", "take-back")).getStatus())
                .isEqualTo(302);
        assertThat(read(path("request"), own).getContentAsString()).contains("name=\"title\"");
    }

    @Test
    void afterTheDeadlineThePageSaysSoAndNothingIsTaken() throws Exception {
        send(path("request"), own, List.of("title", "A beginning", "do", "keep", "seen", "0"));
        ClockUtil.offset(Duration.ofDays(11).toMillis());

        assertThat(read(path("request"), own).getContentAsString())
                .contains("Nothing can be handed in, changed or taken back any more", "A beginning")
                .doesNotContain("name=\"do\"");
        var page = send(path("request"), own, with(SampleCalls.requestFields(), "do", "submit", "seen", "1"));
        assertThat(page.getStatus()).isEqualTo(409);
        assertThat(page.getContentAsString()).contains("The call ended on");
    }

    @Test
    void whatNoPageSendsIsRefused() throws Exception {
        for (var wrong : List.of(
                List.of("do", "approve", "seen", "0"),
                List.of("seen", "0"),
                List.of("do", "keep", "seen", "0", "stranger", "1"),
                List.of("do", "keep", "seen", "0", "needs_1_area", "NONSENSE"))) {
            assertThat(send(path("request"), own, wrong).getStatus())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
        assertThat(send(path("request"), own, List.of("do", "keep", "title", "x"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(read("/calls/0/request", own).getStatus()).isEqualTo(404);
        assertThat(read("/calls/x/request", own).getStatus()).isEqualTo(404);
    }

    @Test
    void onlyThoseItIsMeantForSeeWhatWasHandedIn() throws Exception {
        send(path("request"), own, with(SampleCalls.requestFields(), "do", "submit", "seen", "0"));
        var ranking = "/calls/" + call.number() + "/ranking";

        for (var group : List.of("secretariat", "lead", "auditor")) {
            var page = read(ranking, group);
            assertThat(page.getStatus()).as(group).isEqualTo(200);
            assertThat(page.getContentAsString()).contains(operator.shortName());
        }
        for (var group : List.of(own, "operator-OP01", "platform-africa", "administrator")) {
            assertThat(read(ranking, group).getStatus()).as(group).isEqualTo(403);
        }
        assertThat(read(path("request"), "operator-OP01").getContentAsString())
                .doesNotContain("Fewer losses in Sampletown");
        assertThat(read(path("request"), "secretariat").getStatus()).isEqualTo(403);
        assertThat(send("/programmes", "auditor", List.of()).getStatus()).isEqualTo(403);
        assertThat(read("/calls", "platform-africa").getStatus()).isEqualTo(403);
    }

    private void speaks(String address, String language, String group) throws Exception {
        var page = read(address + "?lang=" + language, group);
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        assertThat(page.getContentAsString())
                .as(address)
                .doesNotContain("??")
                .contains("<html lang=\"" + language + "\"");
    }

    private String path(String kind) {
        return "/calls/" + call.number() + "/" + kind;
    }

    private Actor by() {
        return new Actor("ada", own, null);
    }

    private static List<String> with(List<String> fields, String... more) {
        var all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all;
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(get(address).with(user("somebody").roles(group)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String address, String group, List<String> fields) throws Exception {
        var request = post(address);
        for (int index = 0; index < fields.size(); index += 2) {
            request.param(fields.get(index), fields.get(index + 1));
        }
        return browser.perform(request.with(csrf()).with(user("somebody").roles(group)))
                .andReturn()
                .getResponse();
    }
}
