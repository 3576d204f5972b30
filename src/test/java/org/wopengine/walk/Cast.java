package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.web.util.HtmlUtils;
import org.wopengine.Desk;
import org.wopengine.Tasklist;
import org.wopengine.shared.PartnershipId;

/** The people of a story, each logged in once. What they do goes over the wire as from their browsers. */
final class Cast {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    private static final Set<String> OFFICERS = Set.of("secretariat", "secretariat2", "lead");
    private static final Pattern CHECK = Pattern.compile("\\b[A-Z]{3}-\\d\\b");

    private final Set<String> checks = new TreeSet<>();
    private final Desk desk;
    private final int port;
    private final Map<String, String> languages;
    private final Map<String, Tasklist> people = new HashMap<>();
    private final Map<String, Instant> seen = new HashMap<>();

    /** @param languages of those whose browsers do not ask for English */
    Cast(Desk desk, int port, Map<String, String> languages) {
        this.desk = desk;
        this.port = port;
        this.languages = languages;
    }

    /** Logged in, anew if so much time has passed that the session has ended. */
    Tasklist as(String user) {
        var now = ClockUtil.getCurrentTime().toInstant();
        var before = seen.put(user, now);
        if (before == null || Duration.between(before, now).compareTo(Duration.ofMinutes(20)) > 0) {
            people.put(user, Tasklist.of(user, port, languages.getOrDefault(user, "en")));
        }
        return people.get(user);
    }

    PartnershipId expresses(String user, Map<String, Object> answers) {
        var answer = as(user).start("partnership-lifecycle", answers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var id = new PartnershipId(Tasklist.json(answer).path("businessKey").asText());
        desk.settle(id);
        return id;
    }

    /** Completes the one task of this element that the person sees. */
    void does(PartnershipId id, String user, String element, Map<String, ?> answers) {
        var task = task(id, user, element);
        if (OFFICERS.contains(user)) {
            readPrinciples(user, task);
        }
        var answer = as(user).submit(task, answers);
        assertThat(answer.statusCode())
                .as("%s by %s: %s", element, user, answer.body())
                .isEqualTo(204);
        desk.settle(id);
    }

    /** What the form of a gate shows of the guiding principles. */
    private void readPrinciples(String user, String task) {
        var shown = as(user).formVariables(task)
                .path("viewPrinciples")
                .path("value")
                .asText();
        CHECK.matcher(shown).results().map(MatchResult::group).forEach(checks::add);
    }

    /** Codes of all checks of the principles that officers have read in the forms they have completed. */
    Set<String> checksRead() {
        return checks;
    }

    /** The same, refused with words that name what to do; the task is still there. */
    void cannot(PartnershipId id, String user, String element, Map<String, ?> answers, String... words) {
        var task = task(id, user, element);
        var answer = as(user).submit(task, answers);
        assertThat(answer.statusCode())
                .as("%s by %s: %s", element, user, answer.body())
                .isEqualTo(400);
        assertThat(Tasklist.json(answer).path("message").asText()).contains(words);
        assertThat(task(id, user, element)).isEqualTo(task);
    }

    String task(PartnershipId id, String user, String element) {
        var tasks = as(user).tasks(id, element);
        assertThat(tasks)
                .as("%s of %s among %s", element, user, desk.openTasks(id))
                .hasSize(1);
        return tasks.get(0);
    }

    /** Uses an action of the dossier. */
    void acts(PartnershipId id, String user, String action, Map<String, String> fields) {
        declares(id, user);
        var answer = asks(id, user, action, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/partnerships/" + id);
        desk.settle(id);
    }

    /** An officer that decides outside of a task has declared before, or does it now; the same again changes nothing. */
    private void declares(PartnershipId id, String user) {
        var page = "/partnerships/%s/interest".formatted(id);
        if (as(user).page(page).statusCode() == 200) {
            assertThat(as(user).form(page, page, "interestDeclaration=NO_CONFLICT")
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    HttpResponse<String> asks(PartnershipId id, String user, String action, Map<String, String> fields) {
        var address = "/partnerships/%s/actions/%s".formatted(id, action);
        return as(user).form(address, address, encoded(fields));
    }

    /** The dossier as the person sees it, as text. */
    String dossier(PartnershipId id, String user) {
        var answer = as(user).page("/partnerships/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.body());
    }

    int dossierAnswer(PartnershipId id, String user) {
        return as(user).page("/partnerships/" + id).statusCode();
    }

    /**
     * Changes cells of one row on an editor page and saves.
     *
     * @param words what the row holds now
     */
    void edits(PartnershipId id, String user, String sheet, String section, String words, Map<String, String> cells) {
        var address = "/worksheets/%s/%s".formatted(id, sheet);
        var page = as(user).page(address).body();
        var row = row(page, section, words);
        var fields = new HashMap<String, String>();
        fields.put("do", "save");
        fields.put("end", "1");
        fields.put("revision", found(REVISION.matcher(page)).group(1));
        var before = HtmlUtils.htmlUnescape(row.group(2));
        fields.put("b." + section + "." + row.group(1), before);
        readTree(before)
                .forEach((column, value) -> fields.put("c.%s.%s.%s".formatted(section, row.group(1), column), value));
        cells.forEach((column, value) -> fields.put("c.%s.%s.%s".formatted(section, row.group(1), column), value));
        var answer = as(user).form(address, address, encoded(fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static Matcher row(String page, String section, String words) {
        var rows = Pattern.compile("name=\"b\\." + section + "\\.([a-z0-9]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (rows.find()) {
            if (HtmlUtils.htmlUnescape(rows.group(2)).contains(words)) {
                return rows;
            }
        }
        throw new AssertionError("No row with " + words + " in " + section);
    }

    private static Matcher found(Matcher matcher) {
        assertThat(matcher.find()).as(matcher.pattern().pattern()).isTrue();
        return matcher;
    }

    private static Map<String, String> readTree(String json) {
        try {
            var cells = new HashMap<String, String>();
            JSON.readTree(json)
                    .fields()
                    .forEachRemaining(
                            cell -> cells.put(cell.getKey(), cell.getValue().asText()));
            return cells;
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
