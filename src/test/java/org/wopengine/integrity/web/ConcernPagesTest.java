package org.wopengine.integrity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.integrity.ConcernDesk;
import org.wopengine.integrity.IntakeLimit;

/** The open page: anybody raises a concern and comes back with the code; nothing is told to anybody else. */
@WopTest
class ConcernPagesTest {
    private static final String RECEIVED = "/concerns/received?of=";
    private static final Pattern REFERENCE = Pattern.compile("INT-\\d{4}-\\d{7}");
    private static final Pattern CODE = Pattern.compile("([2-9A-Z]{5}-){3}[2-9A-Z]{5}");
    private static final String FOLLOW_UP = "/concerns/follow-up";

    @LocalServerPort
    int port;

    @Autowired
    ConcernDesk concerns;

    @Autowired
    IntakeLimit limit;

    @Autowired
    Story story;

    @Autowired
    JdbcClient database;

    @Test
    void somebodyUnknownRaisesAConcernAndComesBackWithTheCode() {
        var browser = new Browser(port);
        var page = received(browser, told("The tapir is paid twice."));
        var reference = find(REFERENCE, page);
        var code = find(CODE, page);

        assertThat(browser.target(browser.get("/concerns/received")))
                .as("a second look")
                .isEqualTo("/concerns");
        assertThat(database.sql("select code_hash from wop.integrity_concern where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .isNotEqualTo(code)
                .hasSize(64);
        var elsewhere = new Browser(port);
        assertThat(follow(elsewhere, reference, code, null))
                .contains("Nobody has looked at it yet")
                .doesNotContain("tapir");
        assertThat(follow(
                        elsewhere,
                        reference.toLowerCase(java.util.Locale.ROOT),
                        code.toLowerCase(java.util.Locale.ROOT).replace("-", " "),
                        "And a third time."))
                .contains("Added.")
                .doesNotContain("tapir", "third time");

        concerns.complete(reference, ConcernDesk.TRIAGE, "integrity", ConcernDesk.triage("NOT_OURS", "LOW"));
        concerns.complete(reference, ConcernDesk.INFORM, "integrity", ConcernDesk.answer());
        assertThat(follow(elsewhere, reference, code, null))
                .contains("Closed.", "We looked into it. Thank you.")
                .doesNotContain("It may break a principle", "integrity2", "tapir");
        assertThat(Browser.of("integrity", port).get("/integrity/" + reference).body())
                .contains("The tapir is paid twice.", "And a third time.");
    }

    @Test
    void aWrongCodeAndAWrongReferenceAreAnsweredAlike() {
        var concern = concerns.raise(null);
        var other = concerns.raise(null);
        var browser = new Browser(port);

        var wrongCode = followed(browser, concern.reference(), other.code());
        var wrongReference = followed(browser, "INT-2019-9999", concern.code());
        var nonsense = followed(browser, "WOP-2026-0001", concern.code());
        assertThat(wrongCode.statusCode()).isEqualTo(400);
        assertThat(plain(wrongCode.body(), concern.reference(), other.code()))
                .contains("do not belong together")
                .isEqualTo(plain(wrongReference.body(), "INT-2019-9999", concern.code()))
                .isEqualTo(plain(nonsense.body(), "WOP-2026-0001", concern.code()));
    }

    @Test
    void whetherAPartnershipIsThereNobodyIsTold() {
        var known = story.toMatching().reference();
        var there = new Browser(port);
        var missing = new Browser(port);

        var first = received(there, told("About one.") + "&partnership=" + known);
        var second = received(missing, told("About one.") + "&partnership=WOP-2019-9999");
        assertThat(plain(first, find(REFERENCE, first), find(CODE, first)))
                .isEqualTo(plain(second, find(REFERENCE, second), find(CODE, second)))
                .doesNotContain("WOP-");
        var one = follow(there, find(REFERENCE, first), find(CODE, first), null);
        var two = follow(missing, find(REFERENCE, second), find(CODE, second), null);
        assertThat(plain(one, find(REFERENCE, first), find(CODE, first)))
                .isEqualTo(plain(two, find(REFERENCE, second), find(CODE, second)));
        assertThat(linked(find(REFERENCE, first))).isEqualTo(known);
        assertThat(linked(find(REFERENCE, second))).isEqualTo("-");
    }

    @Test
    void whatIsMissingOrTooLongIsSaidBesideTheFieldAndKept() {
        var browser = new Browser(port);
        var answer = browser.form(
                "/concerns", "/concerns", "category=&account=&happened=" + "x".repeat(201) + "&persons=Mr+Okapi");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"category-error\"", "id=\"account-error\"", "id=\"happened-error\"", "Mr Okapi")
                .doesNotContain("id=\"contact-error\"");
        assertThat(browser.form("/concerns", "/concerns", told("A <script>alert(7)</script>") + "&surprise=1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void withoutATokenNothingIsTakenAndThePageComesBackWithoutALogin() {
        var before = count();
        var browser = new Browser(port);
        var answer = browser.form("/actuator/health", "/concerns", told("Without a token."));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.target(answer)).isEqualTo("/concerns?reopened");
        assertThat(browser.get("/concerns?reopened").body()).contains("nothing was sent");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aLoginIsKeptOnlyWhereItIsWanted() {
        var person = Browser.of("op06", port);
        assertThat(person.get("/concerns").body()).contains("as op06", "keep me out of it");
        assertThat(new Browser(port).get("/concerns").body()).doesNotContain("name=\"named\"");

        var unnamed = find(REFERENCE, received(person, told("Unnamed.") + "&named=false"));
        var named = find(REFERENCE, received(person, told("Named.") + "&named=true"));
        assertThat(reporter(unnamed)).isEqualTo("-");
        assertThat(reporter(named)).isEqualTo("op06");
        var stranger = new Browser(port);
        assertThat(reporter(find(REFERENCE, received(stranger, told("Nobody.") + "&named=true"))))
                .isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Raise a concern, Come back to your concern",
        "fr, Faire un signalement, Revenir à votre signalement",
        "es, Comunicar una inquietud, Volver a su inquietud"
    })
    void itIsThereInThreeLanguagesAndLinkedFromEveryPage(String language, String title, String back) {
        var browser = new Browser(port, language);
        assertThat(browser.get("/login").body()).contains("href=\"/concerns\"");
        assertThat(browser.get("/concerns").body()).contains(title).doesNotContain("??");
        assertThat(browser.get(FOLLOW_UP).body()).contains(back).doesNotContain("??");
        assertThat(browser.get("/concerns")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    private static String told(String account) {
        return fields(Map.of("category", "NOT_FOR_PROFIT", "account", account));
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String received(Browser browser, String fields) {
        var answer = browser.form("/concerns", "/concerns", fields);
        assertThat(browser.target(answer)).startsWith(RECEIVED);
        return browser.get(browser.target(answer)).body();
    }

    private static String follow(Browser browser, String reference, String code, String words) {
        var fields = fields(
                words == null
                        ? Map.of("reference", reference, "code", code)
                        : Map.of("reference", reference, "code", code, "words", words));
        var answer = browser.form(FOLLOW_UP, FOLLOW_UP, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whoeverRaisesTwoAtOnceGetsEachReceiptOnItsOwnPage() {
        var browser = new Browser(port);
        var first = browser.target(browser.form("/concerns", "/concerns", told("The first of two that come at once.")));
        var second = browser.target(browser.form("/concerns", "/concerns", told("The second of two at once.")));

        var ofSecond = find(REFERENCE, browser.get(second).body());
        var ofFirst = find(REFERENCE, browser.get(first).body());
        assertThat(account(ofFirst)).startsWith("The first");
        assertThat(account(ofSecond)).startsWith("The second");
        assertThat(browser.target(browser.get(first))).as("a second look").isEqualTo("/concerns");
    }

    private String account(String reference) {
        return database.sql("select account from wop.integrity_concern where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** Two that follow each other lie far apart, so that nobody counts how many came in between. */
    @Test
    void referencesDoNotTellHowManyThereAre() {
        var numbers = IntStream.range(0, 3)
                .mapToObj(
                        number -> find(REFERENCE, received(new Browser(port), told("Number " + number + " of three."))))
                .map(reference -> Long.valueOf(reference.substring("INT-2026-".length())))
                .toList();

        assertThat(Math.abs(numbers.get(0) - numbers.get(1)) + Math.abs(numbers.get(1) - numbers.get(2)))
                .isGreaterThan(50);
    }

    @Test
    void whoeverHasToWaitIsToldHowLong() {
        var browser = new Browser(port);
        browser.get("/concerns");
        try {
            while (limit.admitsConcern("127.0.0.1") || limit.admitsCode("127.0.0.1")) {
                // until there is no room
            }
            var raised = browser.form("/concerns", "/concerns", told("One too many within the hour, and kept."));
            var asked = followed(browser, "INT-2020-0001", "AAAAA-BBBBB-CCCCC-DDDDD");

            assertThat(List.of(raised, asked)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("3600");
            });
            assertThat(raised.body()).contains("One too many within the hour, and kept.");
        } finally {
            ((Map<?, ?>) ReflectionTestUtils.getField(limit, "counted")).clear();
        }
    }

    @Test
    void whatCannotBeAddedIsNotLost() {
        var browser = new Browser(port);
        var fields = Map.of(
                "reference", "INT-2020-0001", "code", "AAAAA-BBBBB-CCCCC-DDDDD", "words", "Kept. " + "x".repeat(4100));
        var answer = browser.form(FOLLOW_UP, FOLLOW_UP, fields(fields));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Kept. xxx", "id=\"kept-words-error\"");
    }

    private static java.net.http.HttpResponse<String> followed(Browser browser, String reference, String code) {
        return browser.form(FOLLOW_UP, FOLLOW_UP, fields(Map.of("reference", reference, "code", code)));
    }

    private static String plain(String page, String reference, String code) {
        return page.replace(reference, "REFERENCE")
                .replaceAll("of=[0-9a-f-]{36}", "of=IT")
                .replace(code, "CODE")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "TOKEN")
                .replaceAll("X-CSRF-TOKEN[^}]*}", "TOKEN");
    }

    private static String find(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
        return found.group();
    }

    private String reporter(String reference) {
        return column("reporter", reference);
    }

    private String linked(String reference) {
        return column("partnership", reference);
    }

    private String column(String column, String reference) {
        return database.sql("select coalesce(" + column + ", '-') from wop.integrity_concern where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private int count() {
        return database.sql("select count(*) from wop.integrity_concern")
                .query(Integer.class)
                .single();
    }
}
