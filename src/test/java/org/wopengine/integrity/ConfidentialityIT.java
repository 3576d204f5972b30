package org.wopengine.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.Story;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.shared.PartnershipId;

/**
 * Who learns that there is a concern: over every call of the engine's API and every page, as each role, before and after one
 * is raised. The reviewers see it, by the same calls; so it is the rights that keep it from the others.
 */
@WopTest
class ConfidentialityIT {
    /** Counts and lists in which a concern could show; what comes out must be the same before and after. */
    private static final List<String> LISTS = List.of(
            "/task/count",
            "/task?processDefinitionKey=integrity-concern",
            "/task/count?processDefinitionKey=integrity-concern",
            "/task?candidateGroup=integrity&includeAssignedTasks=true",
            "/task/count?assignee=integrity",
            "/process-instance/count",
            "/process-instance?processDefinitionKey=integrity-concern",
            "/process-definition/statistics",
            "/process-definition/key/integrity-concern/statistics",
            "/job/count",
            "/job?processDefinitionKey=integrity-concern",
            "/incident/count",
            "/variable-instance/count",
            "/history/task/count",
            "/history/process-instance/count",
            "/history/variable-instance/count",
            "/history/activity-instance/count",
            "/history/user-operation?processDefinitionKey=integrity-concern",
            "/history/user-operation/count?processDefinitionKey=integrity-concern",
            "/execution/count",
            "/event-subscription/count");

    private static final List<String> PAGES = List.of(
            "/",
            "/partnerships",
            "/notices",
            "/administration",
            "/integrity",
            "/partnerships?overdue=true",
            "/members");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ConcernDesk concerns;

    @Autowired
    JdbcClient database;

    PartnershipId partnership;

    @BeforeEach
    void aPartnership() {
        partnership = story.toPlanning();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"secretariat", "lead", "op03", "op11", "op05", "platform-africa", "auditor", "administrator"})
    void whoeverIsNoReviewerSeesNothingOfAnOpenConcern(String user) {
        var person = Tasklist.of(user, port);
        var before = seen(person);

        var concern = concerns.raise(
                        new RaiseConcern(
                                partnership.reference(),
                                ConcernCategory.OTHER,
                                "The quagga contract is a gift.",
                                null,
                                null,
                                null,
                                null,
                                true),
                        "op05")
                .reference();
        var task = concerns.task(concern, ConcernDesk.TRIAGE);
        concerns.claim(concern, ConcernDesk.TRIAGE, "integrity");

        assertThat(seen(person)).isEqualTo(before);
        for (var path : List.of(
                "",
                "/form",
                "/form-variables",
                "/deployed-form",
                "/identity-links",
                "/variables",
                "/localVariables",
                "/comment")) {
            var answer = person.get("/task/" + task.getId() + path);
            assertThat(answer.statusCode()).as(path).isIn(403, 404);
            assertThat(answer.body()).as(path).doesNotContain(concern, "quagga");
        }
        var definition = "/process-instance/" + task.getProcessInstanceId();
        for (var path : List.of(
                definition,
                definition + "/activity-instances",
                "/history/task?taskId=" + task.getId(),
                "/history/process-instance/" + task.getProcessInstanceId(),
                "/history/variable-instance?processInstanceId=" + task.getProcessInstanceId(),
                "/variable-instance?processInstanceIdIn=" + task.getProcessInstanceId())) {
            assertThat(person.get(path).body()).as(path).doesNotContain(concern, "quagga");
        }
        assertThat(person.claim(task.getId(), user).statusCode()).isBetween(400, 499);
        assertThat(person.assign(task.getId(), user).statusCode()).isBetween(400, 499);
        assertThat(person.submit(task.getId(), ConcernDesk.triage("EXAMINE", "LOW"))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(concerns.open(concern)).containsExactly(ConcernDesk.TRIAGE);
        assertThat(person.page("/integrity/" + concern).statusCode()).isIn(403, 404);
        assertThat(person.page("/tasks/" + task.getId() + "/dossier")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("integrity");
        assertThat(person.page("/tasks/" + task.getId() + "/owner").body()).doesNotContain("ntegrity", concern);
        assertThat(person.page("/partnerships/" + partnership).body()).doesNotContain(concern, "quagga");
        assertThat(person.page("/partnerships/" + partnership + "/documents").body())
                .doesNotContain(concern, "quagga");
    }

    @Test
    void reviewersSeeItByTheSameCalls() {
        var reviewer = Tasklist.of("integrity2", port);
        var before = seen(reviewer);
        var concern = concerns.raise(partnership).reference();
        var task = concerns.task(concern, ConcernDesk.TRIAGE).getId();

        var after = seen(reviewer);
        assertThat(after).isNotEqualTo(before);
        assertThat(after.get("/task?processDefinitionKey=integrity-concern")).contains(task);
        assertThat(after.get("/integrity")).contains(concern);
        assertThat(reviewer.formVariables(task)
                        .path("viewReference")
                        .path("value")
                        .asText())
                .isEqualTo(concern);
        assertThat(reviewer.page("/tasks/" + task + "/dossier")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/integrity/" + concern);
        assertThat(reviewer.page("/integrity/" + concern).body()).contains("zebra", partnership.reference(), "in May");
        assertThat(reviewer.page("/partnerships").statusCode()).isEqualTo(403);
        assertThat(reviewer.claim(task, "integrity2").statusCode()).isEqualTo(204);
        assertThat(reviewer.submit(task, ConcernDesk.triage("NOT_OURS", "LOW")).statusCode())
                .isEqualTo(204);
    }

    @Test
    void auditorsReadAFileWhenItIsClosedAndReviewersWhoSteppedBackDoNot() {
        var concern = concerns.raise(partnership).reference();
        var auditor = Browser.of("auditor", port);
        var reviewer = Browser.of("integrity", port);
        assertThat(auditor.get("/integrity/" + concern).statusCode()).isEqualTo(404);
        assertThat(auditor.get("/integrity").body()).doesNotContain(concern);

        assertThat(reviewer.form("/integrity/" + concern, "/integrity/" + concern + "/recusal", "x=1")
                        .statusCode())
                .isEqualTo(302);
        assertThat(reviewer.get("/integrity/" + concern).statusCode()).isEqualTo(404);
        concerns.complete(concern, ConcernDesk.TRIAGE, "integrity2", ConcernDesk.triage("NOT_OURS", "LOW"));
        concerns.complete(concern, ConcernDesk.INFORM, "integrity2", ConcernDesk.answer());

        assertThat(auditor.get("/integrity").body()).contains(concern);
        assertThat(auditor.get("/integrity/" + concern).body())
                .contains("zebra", "Stepped back", "We looked into it.")
                .doesNotContain("Step back for good");
        assertThat(reviewer.get("/integrity/" + concern).statusCode()).isEqualTo(404);
        assertThat(Browser.of("secretariat", port).get("/integrity/" + concern).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theEngineHoldsNothingOfWhatWasToldNorWhoToldIt() {
        var concern = concerns.raise(
                        new RaiseConcern(
                                null, ConcernCategory.OTHER, "The okapi knows.", null, null, null, null, false),
                        "op07")
                .reference();
        concerns.complete(concern, ConcernDesk.TRIAGE, "integrity", ConcernDesk.triage("NOT_OURS", "LOW"));

        assertThat(holding("public", "okapi")).isZero();
        assertThat(holding("wop", "okapi")).as("the file itself").isOne();
        assertThat(database.sql(
                                "select count(*) from public.act_hi_procinst where business_key_ = ? and start_user_id_ is not null")
                        .param(concern)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql(
                                "select count(*) from wop.integrity_concern t where reference = ? and t::text like '%op07%'")
                        .param(concern)
                        .query(Integer.class)
                        .single())
                .isZero();
        for (var table : List.of("decision_log", "notification", "shown_form", "authorship", "interest_declaration")) {
            assertThat(database.sql("select count(*) from wop." + table + " t where t::text like '%' || ? || '%'")
                            .param(concern)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private long holding(String schema, String text) {
        return database
                .sql(
                        "select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = ?")
                .param(schema)
                .query(String.class)
                .list()
                .stream()
                .mapToLong(table -> database.sql(
                                "select count(*) from %s.%s t where strpos(t::text, ?) > 0".formatted(schema, table))
                        .param(text)
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** What comes out of every list, count and page; without what differs by itself. */
    private static Map<String, String> seen(Tasklist person) {
        var seen = new TreeMap<String, String>();
        LISTS.forEach(path -> seen.put(path, person.get(path).body()));
        lists(person).forEach((name, id) -> {
            seen.put("count of " + name, person.get("/filter/" + id + "/count").body());
            seen.put("list " + name, person.get("/filter/" + id + "/list").body());
        });
        PAGES.forEach(path -> seen.put(
                path,
                person.page(path)
                        .body()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "TOKEN")
                        .replaceAll("X-CSRF-TOKEN[^}]*}", "TOKEN")
                        .replaceAll("E-[2-9A-Z]{8}", "NUMBER")));
        return seen;
    }

    private static Map<String, String> lists(Tasklist person) {
        var lists = new LinkedHashMap<String, String>();
        var answer = person.get("/filter");
        if (answer.statusCode() == 200) {
            Tasklist.json(answer)
                    .forEach(list -> lists.put(
                            list.path("name").asText(), list.path("id").asText()));
        }
        return lists;
    }
}
