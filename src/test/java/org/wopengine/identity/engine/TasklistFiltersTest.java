package org.wopengine.identity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.interest.InterestAnswers;

@WopTest
class TasklistFiltersTest {
    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    TasklistFilters lists;

    @Autowired
    ObjectMapper json;

    String task;

    @BeforeEach
    void openATask() {
        var id = desk.express("op04", InterestAnswers.ofMentee());
        task = desk.task(id, "UserTask_ScreenInterest", "secretariat").getId();
    }

    @ParameterizedTest
    @CsvSource({
        "op07, Our open tasks, 10",
        "platform-africa, Our open tasks, 10",
        "secretariat, Secretariat, 11",
        "lead, Secretariat, 12"
    })
    void eachRoleHasItsLists(String user, String first, int count) throws IOException {
        var names = names(Browser.of(user, port).openTasklist());

        assertThat(names).hasSize(count).startsWith(first).contains("Assigned to me", "Overdue", "Stage: closure");
    }

    @Test
    void nobodyChangesALists() {
        var browser = Browser.of("secretariat", port).openTasklist();
        var filter = filters.createFilterQuery().filterName("Overdue").singleResult();

        assertThat(browser.call("DELETE", Browser.ENGINE + "/filter/" + filter.getId(), null)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void assignedToMeHoldsWhatIClaimed() throws IOException {
        var browser = Browser.of("secretariat2", port).openTasklist();
        var mine = filters.createTaskFilterQuery()
                .filterName(TasklistFilters.ASSIGNED_TO_ME)
                .filterOwner("secretariat2")
                .singleResult();
        var before = count(browser, mine);

        assertThat(browser.post(Browser.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"secretariat2\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(count(browser, mine)).isEqualTo(before + 1);
    }

    @Test
    void aTaskPastItsDateIsListedAsOverdue() throws IOException {
        var browser = Browser.of("secretariat", port).openTasklist();
        var overdue = filters.createTaskFilterQuery()
                .filterName(TasklistFilters.OVERDUE)
                .singleResult();
        var late = tasks.createTaskQuery().taskId(task).singleResult();
        late.setDueDate(new Date(System.currentTimeMillis() - Duration.ofDays(3).toMillis()));
        tasks.saveTask(late);
        var before = count(browser, overdue);
        late = tasks.createTaskQuery().taskId(task).singleResult();
        late.setDueDate(new Date(System.currentTimeMillis() - 1));
        tasks.saveTask(late);

        lists.followTheClock();

        assertThat(count(browser, overdue)).isGreaterThanOrEqualTo(before).isPositive();
    }

    @Test
    void theStageListHoldsTheTaskWithItsColumns() throws IOException {
        var browser = Browser.of("secretariat", port).openTasklist();
        var stage =
                filters.createTaskFilterQuery().filterName("Stage: interest").singleResult();

        assertThat(count(browser, stage)).isPositive();
        assertThat(stage.getProperties().toString()).contains("viewReference", "viewStage", "viewCountry");
    }

    private List<String> names(Browser browser) throws IOException {
        var answer = json.readTree(
                browser.call("GET", Browser.ENGINE + "/filter?resourceType=Task&itemCount=false&maxResults=100", null)
                        .body());
        return StreamSupport.stream(answer.spliterator(), false)
                .sorted(java.util.Comparator.comparingInt((JsonNode filter) ->
                        filter.path("properties").path("priority").asInt()))
                .map(filter -> filter.path("name").asText())
                .toList();
    }

    private int count(Browser browser, Filter filter) throws IOException {
        return json.readTree(browser.call("GET", Browser.ENGINE + "/filter/" + filter.getId() + "/count", null)
                        .body())
                .path("count")
                .asInt();
    }
}
