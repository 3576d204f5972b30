package org.wopengine.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.matching.score.MatchCriterion;
import org.wopengine.shared.PartnershipId;

/** Candidates side by side, and the weights they are measured by. */
@WopTest
class MatchingPagesTest {
    private static final String SHORTLIST = "UserTask_ShortlistCandidates";
    private static final Pattern VERSION = Pattern.compile("/matching-weights/(\\d+)/activation");

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Test
    void theBestStandSideBySideWithABarAndASentenceForEachCriterion() {
        var id = story.toMatching();
        var page = page("secretariat", id, "");

        assertThat(page)
                .contains(
                        "The scores as they stand now",
                        "OP09 Aguas del Cauce",
                        "Both work in Spanish",
                        "rest on known facts",
                        "km as the crow flies",
                        "Ruled out, with the reasons:")
                .doesNotContain("style=");
        var candidates = page.split("<li class=\"candidate\"").length - 1;
        assertThat(candidates).isBetween(3, 8);
        assertThat(page.split("<svg class=\"bar\"").length - 1).isEqualTo(candidates * MatchCriterion.values().length);
    }

    @Test
    void whatWasDecidedByIsShownAsItStood() {
        var id = story.toMatching();
        var shortlist = new HashMap<>(MatchingAnswers.proposing("OP11", "LEAD_MENTOR"));
        shortlist.putAll(MatchingAnswers.candidate(2, "OP09", "MENTOR", "EXCLUDE"));
        shortlist.put("candidates_2_reason", "Its <b>affiliate</b> bids for meters.");
        desk.complete(id, SHORTLIST, "secretariat", shortlist);
        desk.complete(id, "UserTask_AnswerProposal", "op03", MatchingAnswers.accept());
        desk.complete(id, "UserTask_AnswerProposal", "op11", MatchingAnswers.decline());

        assertThat(page("auditor", id, "")).contains("The scores as they stand now");
        assertThat(page("auditor", id, "?round=1"))
                .contains(
                        "They are kept as they were",
                        "interpretation is budgeted",
                        "Excluded",
                        "Its <b>affiliate</b> bids for meters.")
                .doesNotContain("Nobody stands here");
        assertThat(Browser.of("auditor", port)
                        .get("/partnerships/%s/matching?round=1".formatted(id))
                        .body())
                .contains("&lt;b&gt;affiliate");
    }

    @Test
    void thoseWhoAppliedTogetherAreMeasuredAsThePairTheyAre() {
        var id = story.toAgreement();

        assertThat(page("lead", id, ""))
                .contains("OP11 EA Belvaux", "The mentor needs its travel paid, not its staff")
                // both say where they are
                .contains("10,297 km as the crow flies")
                .doesNotContain("OP09 Aguas del Cauce");
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat, 200",
        "lead, 200",
        "auditor, 200",
        "platform-africa, 404",
        "op03, 403",
        "op09, 403",
        "integrity, 403",
        "administrator, 403"
    })
    void onlyWhoLooksAfterTheMatchingCompares(String user, int status) {
        var id = story.toMatching();

        assertThat(Browser.of(user, port)
                        .get("/partnerships/%s/matching".formatted(id))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void thePlatformComparesInItsRegion() {
        var id = desk.express("op01", InterestAnswers.ofMentee());
        story.screened(id);

        assertThat(page("platform-africa", id, "")).contains("OP06 Mbaleni Metro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "99999", "one", "1' or '1", "-1", ""})
    void aRoundThatIsNotThereIsNotFound(String round) {
        var id = story.toMatching();

        assertThat(Browser.of("secretariat", port)
                        .get("/partnerships/%s/matching?round=%s".formatted(id, encoded(round)))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"fr, Les deux travaillent, Les candidats", "es, Los candidatos, Distancia"})
    void theReasonsAreSaidInTheReadersLanguage(String language, String one, String other) {
        var id = story.toMatching();
        var reader = Browser.of("secretariat", port);

        assertThat(HtmlUtils.htmlUnescape(reader.get("/partnerships/%s/matching?lang=%s".formatted(id, language))
                        .body()))
                .contains(one, other)
                .doesNotContain("Both work in");
    }

    @Test
    void theLeadDraftsWeightsSeesWhatTheyChangeAndPutsThemInForce() {
        var id = story.toMatching();
        var lead = Browser.of("lead", port);
        var before = candidates(id);

        var saved = lead.form("/matching-weights", "/matching-weights", fields(languageFirst()));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        var page = HtmlUtils.htmlUnescape(lead.get("/matching-weights").body());
        assertThat(page).contains("The draft is kept", "Who shares a language <first>", "What version", " → ");
        assertThat(candidates(id)).as("a draft changes nothing").isEqualTo(before);

        var found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        var activated = lead.form("/matching-weights", "/matching-weights/%s/activation".formatted(found.group(1)), "");
        assertThat(activated.statusCode()).isEqualTo(302);
        assertThat(page("secretariat", id, ""))
                .contains("<dd>" + found.group(1) + "</dd>")
                .contains("60.00 / 60.00");
        var again = lead.form("/matching-weights", "/matching-weights/%s/activation".formatted(found.group(1)), "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(HtmlUtils.htmlUnescape(again.body())).contains("is no draft any more");
        backToTheDefaults(lead);
    }

    @Test
    void weightsThatDoNotSumToAHundredAreNotKept() {
        var lead = Browser.of("lead", port);
        var fields = languageFirst();
        fields.put("language", "59,5");
        fields.put("history", "a third");

        var wrong = lead.form("/matching-weights", "/matching-weights", fields(fields));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("id=\"history-error\"", "value=\"a third\"");
        fields.put("language", "59");
        fields.put("history", "0");
        var little = lead.form("/matching-weights", "/matching-weights", fields(fields));
        assertThat(little.statusCode()).isEqualTo(400);
        assertThat(little.body()).contains("The weights sum to 99. Add 1");
        assertThat(lead.get("/matching-weights").body()).doesNotContain("/activation");
    }

    @Test
    void aDraftThatIsGivenUpStaysInTheList() {
        var lead = Browser.of("lead", port);
        lead.form("/matching-weights", "/matching-weights", fields(languageFirst()));
        var page = lead.get("/matching-weights").body();
        var found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();

        assertThat(lead.form("/matching-weights", "/matching-weights/%s/withdrawal".formatted(found.group(1)), "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.get("/matching-weights").body())
                .doesNotContain("/activation")
                .contains("Retired");
    }

    @ParameterizedTest
    @CsvSource({"secretariat, 200", "auditor, 200", "op03, 403", "platform-africa, 403", "administrator, 403"})
    void othersReadTheWeightsAtMost(String user, int status) {
        var reader = Browser.of(user, port);
        var answer = reader.get("/matching-weights");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("name=\"expertise\"");
        assertThat(reader.form("/", "/matching-weights", fields(languageFirst()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.form("/", "/matching-weights/1/activation", "").statusCode())
                .isEqualTo(403);
    }

    private String candidates(PartnershipId id) {
        var page = page("secretariat", id, "");
        return page.substring(page.indexOf("<ol class=\"candidates\""), page.indexOf("</ol>"));
    }

    private static Map<String, String> languageFirst() {
        var fields = new HashMap<String, String>();
        for (var criterion : MatchCriterion.values()) {
            fields.put(criterion.name().toLowerCase(Locale.ROOT), "0");
        }
        fields.put("language", "60");
        fields.put("proximity", "40");
        fields.put("reason", "Who shares a language <first>");
        return fields;
    }

    private void backToTheDefaults(Browser lead) {
        var fields = new HashMap<String, String>();
        for (var criterion : MatchCriterion.values()) {
            fields.put(
                    criterion.name().toLowerCase(Locale.ROOT),
                    criterion.defaultWeight().toPlainString());
        }
        fields.put("reason", "Back to the defaults");
        lead.form("/matching-weights", "/matching-weights", fields(fields));
        var found = VERSION.matcher(lead.get("/matching-weights").body());
        assertThat(found.find()).isTrue();
        lead.form("/matching-weights", "/matching-weights/%s/activation".formatted(found.group(1)), "");
    }

    private String page(String user, PartnershipId id, String query) {
        var answer = Browser.of(user, port).get("/partnerships/%s/matching%s".formatted(id, query));
        assertThat(answer.statusCode()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.body()).replaceAll("(?s)<dt>Calculated</dt>\\s*<dd>.*?</dd>", "");
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
