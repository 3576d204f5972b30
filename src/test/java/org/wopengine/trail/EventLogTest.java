package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Element;
import org.wopengine.Believed;
import org.wopengine.Desk;
import org.wopengine.StatementCount;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.shared.PartnershipId;

/** What IEEE 1849 says of a log: attributes before traces, traces of events, the transitions of the standard lifecycle. */
@WopTest
class EventLogTest {
    private static final List<String> TRANSITIONS = List.of(
            "schedule",
            "assign",
            "withdraw",
            "reassign",
            "start",
            "suspend",
            "resume",
            "pi_abort",
            "ate_abort",
            "complete",
            "autoskip",
            "manualskip",
            "unknown");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    JdbcClient database;

    MockMvc browser;

    @BeforeEach
    void openABrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
    }

    @Test
    void everyTaskIsGivenOutAndAnsweredInTheOrderOfTime() throws Exception {
        var id = agreed();

        var events = events(trace(root(), id));

        assertThat(events)
                .extracting(event -> event.get("time:timestamp"))
                .isSortedAccordingTo((one, other) -> Instant.parse(one).compareTo(Instant.parse(other)));
        assertThat(events)
                .extracting(event -> event.get("lifecycle:transition"))
                .isSubsetOf(TRANSITIONS);
        assertThat(events).allSatisfy(event -> assertThat(event)
                .containsKeys("concept:name", "concept:instance", "lifecycle:transition", "time:timestamp"));
        var draft = of(events, "UserTask_DraftAgreement");
        assertThat(draft.get(0))
                .containsEntry("lifecycle:transition", "schedule")
                .containsKey("org:role");
        assertThat(draft.get(draft.size() - 1))
                .containsEntry("lifecycle:transition", "complete")
                .containsEntry("org:resource", "op03")
                .containsEntry("org:role", "operator-OP03");
        assertThat(of(events, "UserTask_ReviewAgreement")).last().satisfies(event -> assertThat(event)
                .containsEntry("lifecycle:transition", "schedule"));
    }

    /** What follows from an answer stands behind it, also where both are of one moment, as when a clock stands still. */
    @Test
    void anAnswerStandsBeforeTheTaskThatFollowsFromIt() throws Exception {
        var id = agreed();
        database.sql(
                        """
                        update public.act_hi_taskinst review set start_time_ = answer.end_time_
                        from (select t.proc_inst_id_, max(t.end_time_) as end_time_ from public.act_hi_taskinst t
                              group by t.proc_inst_id_) answer,
                             public.act_hi_procinst p
                        where review.task_def_key_ = 'UserTask_ReviewAgreement' and review.proc_inst_id_ = answer.proc_inst_id_
                          and p.id_ = review.proc_inst_id_ and p.business_key_ = ?
                        """)
                .param(id.reference())
                .update();

        var events = events(trace(root(), id));

        var review = of(events, "UserTask_ReviewAgreement").get(0);
        var place = events.indexOf(review);
        assertThat(events.get(place - 1).get("time:timestamp")).isEqualTo(review.get("time:timestamp"));
        assertThat(events.subList(place, events.size()))
                .extracting(event -> event.get("lifecycle:transition"))
                .doesNotContain("complete");
    }

    @Test
    void aTraceSaysWhatItsPartnershipIs() throws Exception {
        var id = agreed();
        var root = root();

        assertThat(root.getNamespaceURI()).isEqualTo("http://www.xes-standard.org/");
        assertThat(root.getAttribute("xes.version")).isEqualTo("1849.2016");
        assertThat(attributes(trace(root, id)))
                .containsEntry("concept:name", id.reference())
                .containsEntry("wop:country", "PE")
                .containsEntry("wop:status", "PRINCIPLE_REVIEW");
        // everything about the log, then its traces; everything about a trace, then its events
        assertThat(children(root))
                .extracting(Element::getLocalName)
                .isSortedAccordingTo((one, other) -> Boolean.compare(one.equals("trace"), other.equals("trace")));
        assertThat(children(trace(root, id)))
                .extracting(Element::getLocalName)
                .isSortedAccordingTo((one, other) -> Boolean.compare(one.equals("event"), other.equals("event")));
    }

    @Test
    void theLogIsAsTheStandardWantsIt() throws Exception {
        agreed();

        assertThat(XesRules.broken(root())).isEmpty();
    }

    @Test
    void theLogOfASelectionHasNoOtherTraces() throws Exception {
        var id = agreed();
        var other = agreed();

        var selected =
                answer("auditor", "?q=" + id + "&status=PRINCIPLE_REVIEW").getContentAsString();
        assertThat(selected).contains(id.reference()).doesNotContain(other.reference());
        assertThat(answer("auditor", "?q=" + id + "&country=ZM").getContentAsString())
                .doesNotContain("<trace>")
                .endsWith("</log>");
        assertThat(answer("auditor", "?q=" + id + "&overdue=true").getContentAsString())
                .doesNotContain("<trace>");
    }

    @Test
    void theListLeadsThoseToItWhoMayTakeIt() throws Exception {
        var id = agreed();

        assertThat(list("auditor", id)).contains("/audit/events?q=" + id);
        assertThat(list("secretariat", id)).contains(id.reference()).doesNotContain("/audit/events");
    }

    /** Fifty are read at once, so three more may begin another such page, but have no statements of their own. */
    @Test
    void theStatementsDoNotGrowWithThePartnerships() throws Exception {
        agreed();
        var before = StatementCount.of(this::file).size();
        for (int more = 0; more < 3; more++) {
            agreed();
        }
        var after = StatementCount.of(this::file).size();

        assertThat(before).isPositive();
        assertThat(after - before).isBetween(0, 10);
    }

    @Test
    void whatXmlCannotWriteIsMarked() {
        assertThat(EventLog.fit("a\u0001b\uFFFFc\uD83D\uDE00\n")).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00\n");
    }

    @Test
    void onlyThoseWhoReadTheTrailTakeItAlong() throws Exception {
        assertThat(answer("secretariat").getStatus()).isEqualTo(403);
        assertThat(answer("operator-OP03").getStatus()).isEqualTo(403);
        assertThat(answer("auditor").getHeader("Content-Disposition")).contains("partnerships.xes");
    }

    private PartnershipId agreed() {
        var id = story.toAgreement();
        desk.complete(id, "UserTask_DraftAgreement", "op03", AgreementAnswers.draft("OP03", "OP11"));
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        return id;
    }

    private String list(String group, PartnershipId id) throws Exception {
        return browser.perform(
                        get("/partnerships?q=" + id).with(user("somebody").roles(group)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse answer(String group) throws Exception {
        return answer(group, "");
    }

    private MockHttpServletResponse answer(String group, String question) throws Exception {
        return browser.perform(
                        get("/audit/events" + question).with(user("somebody").roles(group)))
                .andReturn()
                .getResponse();
    }

    private byte[] file() throws Exception {
        return answer("auditor").getContentAsByteArray();
    }

    private Element root() throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(file()))
                .getDocumentElement();
    }

    private static Element trace(Element root, PartnershipId id) {
        return children(root).stream()
                .filter(child -> child.getLocalName().equals("trace"))
                .filter(trace -> attributes(trace).get("concept:name").equals(id.reference()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> events(Element trace) {
        return children(trace).stream()
                .filter(child -> child.getLocalName().equals("event"))
                .map(EventLogTest::attributes)
                .toList();
    }

    private static List<Map<String, String>> of(List<Map<String, String>> events, String element) {
        return events.stream()
                .filter(event -> element.equals(event.get("wop:element")))
                .toList();
    }

    private static Map<String, String> attributes(Element element) {
        var attributes = new HashMap<String, String>();
        children(element).stream()
                .filter(child -> child.hasAttribute("key"))
                .forEach(child -> attributes.put(child.getAttribute("key"), child.getAttribute("value")));
        return attributes;
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                children.add(one);
            }
        }
        return children;
    }
}
