package org.wopengine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.audit.Decision;
import org.wopengine.audit.DecisionLog;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.shared.PartnershipId;

/** Who reads which reason: OP03 asks, OP11 and OP05 are proposed, OP09 is excluded, OP04 is held. */
@WopTest
class CandidateSightTest {
    private static final String SHORTLIST = "UserTask_ShortlistCandidates";
    private static final String ANSWER = "UserTask_AnswerProposal";
    private static final String APPROVE = "UserTask_ApproveMatch";
    private static final int OPERATOR = 1;
    private static final int REASON = 4;
    private static final int TIE = 5;

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    MatchingChapter chapter;

    @Autowired
    Notifications notifications;

    @Autowired
    DecisionLog log;

    PartnershipId id;

    @BeforeEach
    void aShortlistOfFour() {
        id = story.toMatching();
        desk.complete(id, SHORTLIST, "secretariat", shortlist());
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat, OP03 OP04 OP05 OP09 OP11, OP03 OP04 OP05 OP09 OP11",
        "lead, OP03 OP04 OP05 OP09 OP11, OP03 OP04 OP05 OP09 OP11",
        "auditor, OP03 OP04 OP05 OP09 OP11, OP03 OP04 OP05 OP09 OP11",
        "platform-lac, OP03 OP04 OP05 OP09 OP11, OP03 OP04 OP05 OP09 OP11",
        "operator-OP03, OP03 OP05 OP11, OP03",
        "operator-OP11, OP03 OP05 OP11, OP11",
        "operator-OP05, OP03 OP05 OP11, OP05",
        "operator-OP09, OP09, OP09",
        "operator-OP07, '', ''",
        "integrity, '', ''",
        "administrator, '', ''",
        "nobody, '', ''"
    })
    void everybodyReadsWhatConcernsThem(String group, String candidates, String reasons) {
        var rows = rows(group);

        assertThat(rows.keySet()).containsExactlyElementsOf(words(candidates));
        assertThat(rows.entrySet().stream()
                        .filter(row -> row.getValue().get(REASON) instanceof String)
                        .map(Map.Entry::getKey))
                .containsExactlyElementsOf(words(reasons));
        assertThat(rows.entrySet().stream()
                        .filter(row -> row.getValue().get(TIE) instanceof Boolean)
                        .map(Map.Entry::getKey))
                .containsExactlyElementsOf(words(reasons));
    }

    @Test
    void whoOnlyAsksForTheChapterReadsOfNoCandidate() {
        assertThat(desk.as("secretariat", () -> chapter.sections(id)))
                .singleElement()
                .satisfies(section -> assertThat(section.rows()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"op03, false, false", "auditor, true, true", "secretariat2, true, true"})
    void theDossierSaysNoMore(String reader, boolean others, boolean excluded) {
        var page = HtmlUtils.htmlUnescape(
                Tasklist.of(reader, port).page("/partnerships/" + id).body());

        assertThat(page).contains("Matching: candidates of all rounds");
        assertThat(page.contains("About OP11")).isEqualTo(others);
        assertThat(page.contains("About OP09")).isEqualTo(excluded);
        assertThat(page.contains("A remark on all of them")).isEqualTo(excluded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"op03", "op11", "op05"})
    void theFormOfWhoIsAskedSaysNoMoreEither(String asked) {
        var own = asked.toUpperCase();
        var shown = (String) desk.shown(id, ANSWER, asked).get("viewCandidates");

        assertThat(shown).contains("OP11", "OP05", "OP03").doesNotContain("OP09", "OP04");
        for (var operator : List.of("OP11", "OP05")) {
            assertThat(shown.contains("About " + operator)).isEqualTo(operator.equals(own));
        }
    }

    @Test
    void theOfficersFormSaysEverything() {
        List.of("op03", "op11", "op05").forEach(asked -> desk.complete(id, ANSWER, asked, MatchingAnswers.accept()));

        assertThat((String) desk.shown(id, APPROVE, "secretariat2").get("viewCandidates"))
                .contains("About OP11", "About OP05", "About OP09", "About OP04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECT", "APPROVE", "GIVE_UP"})
    void whoWasNotAskedHearsWhyWhenTheSearchIsOver(String end) {
        if (end.equals("GIVE_UP")) {
            desk.complete(id, ANSWER, "op03", MatchingAnswers.accept());
            desk.complete(id, ANSWER, "op05", MatchingAnswers.accept());
            desk.complete(id, ANSWER, "op11", MatchingAnswers.decline());
            assertThat(notChosen()).isEmpty();
            desk.complete(id, SHORTLIST, "secretariat", MatchingAnswers.nobody("GIVE_UP"));
        } else {
            List.of("op03", "op11", "op05")
                    .forEach(asked -> desk.complete(id, ANSWER, asked, MatchingAnswers.accept()));
            assertThat(notChosen()).isEmpty();
            var decision = end.equals("REJECT")
                    ? Map.of("decision", "REJECT", "reasonCode", "SCOPE_MISMATCH")
                    : MatchingAnswers.approve();
            desk.complete(id, APPROVE, "secretariat2", decision);
            if (end.equals("APPROVE")) {
                desk.complete(id, "UserTask_SignLetterOfIntent", "op03", MatchingAnswers.sign());
                desk.complete(id, "UserTask_SignLetterOfIntent", "op11", MatchingAnswers.sign());
            }
        }

        assertThat(notChosen())
                .allSatisfy(notice -> assertThat(notice.arguments()).hasSize(20))
                .extracting(Notice::recipientGroup, notice -> notice.arguments().get(0), notice -> notice.arguments()
                        .subList(4, 6))
                .containsExactlyInAnyOrder(
                        tuple("operator-OP09", "About OP09 in words", List.of("20.00", "20")),
                        tuple("operator-OP04", "About OP04 in words", List.of("6.00", "20")));
    }

    @Test
    void afterTheLastRoundTheyHearToo() {
        desk.complete(id, ANSWER, "op03", MatchingAnswers.accept());
        desk.complete(id, ANSWER, "op05", MatchingAnswers.accept());
        desk.complete(id, ANSWER, "op11", MatchingAnswers.decline());
        desk.complete(id, SHORTLIST, "secretariat", MatchingAnswers.nobody("NONE_THIS_ROUND"));
        assertThat(notChosen()).isEmpty();
        desk.complete(id, SHORTLIST, "secretariat", MatchingAnswers.nobody("NONE_THIS_ROUND"));

        assertThat(notChosen()).hasSize(2);
    }

    @Test
    void theyReadItThoughTheyCannotOpenThePartnership() {
        List.of("op03", "op11", "op05").forEach(asked -> desk.complete(id, ANSWER, asked, MatchingAnswers.accept()));
        desk.complete(id, APPROVE, "secretariat2", Map.of("decision", "REJECT", "reasonCode", "SCOPE_MISMATCH"));
        var stranger = Tasklist.of("op09", port);

        assertThat(stranger.page("/partnerships/" + id).statusCode()).isEqualTo(404);
        assertThat(HtmlUtils.htmlUnescape(stranger.page("/notices").body()))
                .contains(id + ": your operator was not chosen", "About OP09")
                .doesNotContain("About OP04", "About OP11", "href=\"/partnerships/" + id + "\"");
    }

    @Test
    void theRemarkOnTheShortlistIsSaidInConfidence() {
        assertThat(desk.as("secretariat", () -> log.of(id)))
                .filteredOn(decision -> decision.verb().equals("SHORTLISTED"))
                .singleElement()
                .extracting(Decision::comment)
                .isNull();
        assertThat(desk.as("secretariat", () -> log.inFull(id)))
                .filteredOn(decision -> decision.verb().equals("SHORTLISTED"))
                .singleElement()
                .extracting(Decision::comment)
                .isEqualTo("A remark on all of them");
    }

    private List<Notice> notChosen() {
        return desk.as("secretariat", () -> notifications.of(id)).stream()
                .filter(notice -> notice.kind().equals("candidate-not-chosen-by-score"))
                .toList();
    }

    /** By the code in front of the name. */
    private Map<String, List<Object>> rows(String group) {
        var sections = desk.as("secretariat", () -> chapter.sections(id, Set.of(group)));
        return sections.get(0).rows().stream()
                .collect(Collectors.toMap(
                        row -> words(row.get(OPERATOR).toString()).get(0), row -> row, (a, b) -> a, TreeMap::new));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static Map<String, Object> shortlist() {
        var shortlist = new HashMap<>(MatchingAnswers.proposing("OP11", "LEAD_MENTOR"));
        shortlist.putAll(MatchingAnswers.candidate(2, "OP05", "MENTOR", "PROPOSE"));
        shortlist.putAll(MatchingAnswers.candidate(3, "OP09", "MENTOR", "EXCLUDE"));
        shortlist.putAll(MatchingAnswers.candidate(4, "OP04", "MENTOR", "HOLD"));
        for (int row = 1; row <= 4; row++) {
            shortlist.put(
                    "candidates_" + row + "_reason",
                    "About " + shortlist.get("candidates_" + row + "_operator") + " in words");
        }
        shortlist.put("remark", "A remark on all of them");
        return shortlist;
    }
}
