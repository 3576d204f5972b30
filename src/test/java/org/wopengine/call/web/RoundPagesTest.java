package org.wopengine.call.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
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
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.audit.DecisionLog;
import org.wopengine.call.Call;
import org.wopengine.call.CallScenes;
import org.wopengine.call.Entries;
import org.wopengine.call.EntryKind;
import org.wopengine.call.Rounds;
import org.wopengine.call.SampleCalls;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Region;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.table.TakenAlong;

@WopTest
class RoundPagesTest {
    private static final OperatorCode MENTEE = new OperatorCode("OP01");

    @Autowired
    WebApplicationContext context;

    @Autowired
    CallScenes scenes;

    @Autowired
    Entries entries;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    DecisionLog log;

    @Autowired
    Rounds kept;

    @Autowired
    TransactionTemplate transaction;

    MockMvc browser;
    Call call;
    OperatorView mentor;
    String rounds;

    @BeforeEach
    void closeACall() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        call = scenes.published();
        transaction.execute(status -> entries.submit(
                call.number(), MENTEE, SampleCalls.request(), 0, new Actor("op01", MENTEE.group(), null)));
        mentor = scenes.hand(
                call,
                "ZM",
                Region.AFRICA,
                SampleCalls.offer(List.of(SampleCalls.LOSSES, WorkingArea.LABORATORY), 4, 1, List.of(), "en"));
        rounds = "/calls/" + call.number() + "/rounds";
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void aRoundIsBegunWatchedReadAndItsPairHandedOver() throws Exception {
        var partnership = desk.express("op01", InterestAnswers.ofMentee());
        story.screened(partnership);
        assertThat(read(rounds, "secretariat").getContentAsString()).contains("The call has not ended yet");
        assertThat(send(rounds, "secretariat", "coMentors", "1").getStatus()).isEqualTo(409);
        ClockUtil.offset(Duration.ofDays(11).toMillis());

        var round = begin("coMentors", "1", "minima_1_region", "AFRICA", "minima_1_mentees", "1");
        assertThat(read(round, "auditor").getContentAsString())
                .contains("It is proven", mentor.shortName(), "The best pair first", "Stable: nobody would rather swap")
                .doesNotContain("Hand to");

        assertThat(shortlist(partnership)).isEqualTo("–");

        var undeclared = send(round + "/proposals/OP01", "lead");
        assertThat(undeclared.getStatus()).isEqualTo(400);
        assertThat(undeclared.getContentAsString()).contains("role=\"alert\"").doesNotContain("handed over</span>");
        assertThat(send(round + "/proposals/OP01", "secretariat").getRedirectedUrl())
                .isEqualTo(round);
        assertThat(read(round, "secretariat").getContentAsString()).contains("handed over", partnership.reference());
        assertThat(send(round + "/proposals/OP01", "secretariat").getStatus()).isEqualTo(409);
        var decisions = transaction.execute(reading -> log.inFull(partnership));
        assertThat(decisions).anySatisfy(decision -> {
            assertThat(decision.verb()).isEqualTo("PROPOSED_BY_ROUND");
            assertThat(decision.outcome()).isEqualTo(mentor.code().value());
            assertThat(decision.comment()).startsWith(round);
        });
        assertThat(shortlist(partnership))
                .startsWith("- " + mentor.code() + " ")
                .contains("in round " + round.replaceFirst(".*/", ""), "handed over by secretariat");
        var request = transaction
                .execute(reading -> entries.of(call.number(), EntryKind.REQUEST, MENTEE))
                .orElseThrow();
        var handed = transaction.execute(reading -> kept.handedOver());
        assertThat(handed).containsKey(request.number());

        var another = begin("coMentors", "0");
        var again = send(another + "/proposals/OP01", "secretariat");
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString())
                .contains("were handed over by round " + round.replaceFirst(".*/", "") + " already");
        var afterwards = transaction.execute(reading -> log.inFull(partnership));
        assertThat(afterwards)
                .filteredOn(decision -> decision.verb().equals("PROPOSED_BY_ROUND"))
                .hasSize(1);
    }

    @Test
    void aMinimumThatCannotBeMetIsToldAndARegionHasOne() throws Exception {
        ClockUtil.offset(Duration.ofDays(11).toMillis());
        var twice = send(
                rounds,
                "secretariat",
                "coMentors",
                "0",
                "minima_1_region",
                "PACIFIC",
                "minima_1_mentees",
                "1",
                "minima_2_region",
                "PACIFIC",
                "minima_2_mentees",
                "3");
        assertThat(twice.getStatus()).isEqualTo(400);
        assertThat(twice.getContentAsString()).contains("id=\"minima_2_region-error\"", "has a minimum already");

        var round = begin("coMentors", "0", "minima_1_region", "PACIFIC", "minima_1_mentees", "3");

        assertThat(read(round, "secretariat").getContentAsString())
                .containsSubsequence("By region", "Africa", "Pacific", "with a mentor: 0", "3")
                .contains("OP01 has no partnership that looks for a mentor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void thePagesSpeakAllLanguages(String language) throws Exception {
        ClockUtil.offset(Duration.ofDays(11).toMillis());
        var round = begin(
                "coMentors",
                "0",
                "rulings_1_decision",
                "KEEP_APART",
                "rulings_1_mentee",
                "OP01",
                "rulings_1_mentor",
                mentor.code().value(),
                "rulings_1_reason",
                "They quarrelled");

        for (var address : List.of(rounds, round, "/calls/standing/rounds")) {
            var page = read(address + "?lang=" + language, "secretariat");
            assertThat(page.getStatus()).as(address).isEqualTo(200);
            assertThat(page.getContentAsString())
                    .as(address)
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\"");
        }
        assertThat(read(round, "secretariat").getContentAsString()).contains("They quarrelled");
    }

    @Test
    void onlyTheSecretariatRunsRoundsAndOnlyAuditorsReadThemToo() throws Exception {
        ClockUtil.offset(Duration.ofDays(11).toMillis());
        var round = begin("coMentors", "0");

        assertThat(read(rounds, "auditor").getContentAsString()).doesNotContain("name=\"coMentors\"");
        assertThat(send(rounds, "auditor", "coMentors", "0").getStatus()).isEqualTo(403);
        assertThat(send(round + "/stop", "auditor").getStatus()).isEqualTo(403);
        for (var group : List.of("operator-OP01", "platform-africa", "administrator", "integrity")) {
            assertThat(read(round, group).getStatus()).as(group).isEqualTo(403);
            assertThat(read(round + "/progress", group).getStatus()).as(group).isEqualTo(403);
        }
    }

    @Test
    void whatIsWrongIsToldByFieldAndNothingBegins() throws Exception {
        ClockUtil.offset(Duration.ofDays(11).toMillis());
        var page = send(
                rounds,
                "secretariat",
                "coMentors",
                "9",
                "rulings_1_decision",
                "KEEP_APART",
                "rulings_1_mentee",
                "nobody");

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString())
                .contains(
                        "id=\"coMentors-error\"",
                        "id=\"rulings_1_mentee-error\"",
                        "id=\"rulings_1_reason-error\"",
                        "value=\"nobody\"");
        assertThat(read(rounds, "secretariat").getContentAsString()).contains("There was no round yet");
        assertThat(read(rounds + "/0", "secretariat").getStatus()).isEqualTo(404);
        assertThat(read("/calls/standing/rounds/x", "secretariat").getStatus()).isEqualTo(404);
    }

    @Test
    void requestsOffersReasonsRoundsAndThePlanAreTakenAlong() throws Exception {
        var other = scenes.hand(
                call,
                "ZM",
                Region.AFRICA,
                SampleCalls.offer(List.of(SampleCalls.LOSSES, WorkingArea.LABORATORY), 4, 1, List.of(), "en"));
        ClockUtil.offset(Duration.ofDays(11).toMillis());
        var round = begin(
                "coMentors",
                "0",
                "rulings_1_decision",
                "KEEP_APART",
                "rulings_1_mentee",
                "OP01",
                "rulings_1_mentor",
                mentor.code().value(),
                "rulings_1_reason",
                "=They quarrelled");
        var ranking = "/calls/" + call.number() + "/ranking";

        var pool = List.copyOf(TakenAlong.from(browser, ranking, "auditor").values());
        assertThat(pool).hasSize(2);
        assertThat(pool.get(0)).hasSize(2);
        assertThat(pool.get(0).get(1).get(1)).startsWith("OP01 ");
        assertThat(pool.get(0).get(1).get(5)).contains(mentor.code() + " " + mentor.shortName() + " (");
        assertThat(pool.get(1))
                .extracting(row -> row.get(0))
                .contains(mentor.code().value(), other.code().value());

        var request = transaction
                .execute(reading -> entries.of(call.number(), EntryKind.REQUEST, MENTEE))
                .orElseThrow();
        var reasons = TakenAlong.only(browser, ranking + "/" + request.number(), "auditor");
        assertThat(reasons)
                .filteredOn(row -> row.get(0).startsWith(mentor.code() + " "))
                .hasSize(9);

        assertThat(TakenAlong.only(browser, rounds, "auditor"))
                .anySatisfy(row -> assertThat(row).startsWith(round.replaceFirst(".*/", ""), "Calculated"));
        var plan = List.copyOf(TakenAlong.from(browser, round, "auditor").values());
        assertThat(plan.get(0).get(1))
                .startsWith("They do not come together")
                .contains("'=They quarrelled", mentor.code() + " " + mentor.shortName());
        assertThat(plan.get(1).get(1)).first().asString().startsWith("OP01 ");
        assertThat(plan.get(1).get(1).get(1)).startsWith(other.code() + " ");
        assertThat(read(round + "/export/csv?of=mood", "auditor").getStatus()).isEqualTo(404);
        for (var file : List.of(ranking + "/export/csv", rounds + "/export/csv", round + "/export/csv")) {
            assertThat(read(file, "operator-OP01").getStatus()).as(file).isEqualTo(403);
        }
    }

    /** What the officer who makes the shortlist reads of rounds. */
    private String shortlist(PartnershipId partnership) {
        return String.valueOf(desk.shown(partnership, "UserTask_ShortlistCandidates", "secretariat")
                .get("viewProposedByRound"));
    }

    private String begin(String... fields) throws Exception {
        var answer = send(rounds, "secretariat", fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        var round = answer.getRedirectedUrl();
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!read(round + "/progress", "secretariat").getContentAsString().contains("\"done\":true")) {
            assertThat(System.nanoTime()).as("still calculated").isLessThan(until);
            Thread.sleep(50);
        }
        return round;
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(get(address).with(user(group).roles(group)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String address, String group, String... fields) throws Exception {
        var request = post(address);
        for (int index = 0; index < fields.length; index += 2) {
            request.param(fields[index], fields[index + 1]);
        }
        return browser.perform(request.with(csrf()).with(user(group).roles(group)))
                .andReturn()
                .getResponse();
    }
}
