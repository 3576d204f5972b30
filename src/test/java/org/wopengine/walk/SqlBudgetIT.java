package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Desk;
import org.wopengine.SqlMeter;
import org.wopengine.WopTest;
import org.wopengine.matching.score.EligibilityRules;
import org.wopengine.matching.score.PairFacts;
import org.wopengine.shared.PartnershipId;

/**
 * What each thing a person does costs the database, against the table in {@code docs/sql-budget.md}. Run it with
 * {@code -Dwop.update=true} to write the table anew after a change that is meant.
 * Alone in its application: nobody else asks the database while it counts.
 */
@WopTest
@Tag("own-application")
class SqlBudgetIT {
    private static final Path TABLE = Path.of("docs", "sql-budget.md");
    /** The dearest is to accept the last report: the principles look at every report of the partnership. */
    private static final int MOST_STATEMENTS = 200;

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    LifecycleWalk walk;

    @Autowired
    SqlMeter meter;

    @Autowired
    EligibilityRules eligibility;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Test
    void everyActionCostsWhatTheTableSays() throws IOException {
        // the first walk fills the caches; which pairs were judged already depends on the tests before, so all are
        judgeEveryPair();
        new Walkers.OverTheWire(desk, port).walk(walk.wholeLife());
        new Walkers.OverTheWire(desk, port).walk(walk.earlyEnd());
        var measured = new Measured();
        var size = new HistorySize(database);
        var before = size.read();
        measured.walk(walk.wholeLife());
        var left = size.read().since(before);
        measured.walk(walk.earlyEnd());

        if (Boolean.getBoolean("wop.update")) {
            Files.writeString(TABLE, document(measured.costs));
        }
        var expected = Files.readAllLines(TABLE);
        assertThat(measured.costs).allSatisfy(cost -> assertThat(expected)
                .as(() -> cost.action() + " sent:\n" + String.join("\n", cost.sent()))
                .contains(cost.line()));
        assertThat(TABLE).content().isEqualTo(document(measured.costs));
        assertThat(measured.costs)
                .filteredOn(Cost::submits)
                .allSatisfy(cost -> assertThat(cost.figures().commits()).isOne());
        assertThat(measured.costs)
                .allSatisfy(cost -> assertThat(cost.figures().statements()).isLessThan(MOST_STATEMENTS));
        HistoryPage.hold(left);
    }

    private void judgeEveryPair() {
        transaction.executeWithoutResult(status -> {
            for (int facts = 0; facts < 1 << 11; facts++) {
                eligibility.judge(new PairFacts(
                        (facts & 1) > 0,
                        (facts & 2) > 0,
                        (facts & 4) > 0,
                        (facts & 8) > 0,
                        (facts & 16) > 0,
                        (facts & 32) > 0,
                        (facts & 64) > 0,
                        (facts & 128) > 0,
                        (facts & 256) > 0,
                        (facts & 512) > 0,
                        (facts & 1024) > 0));
            }
        });
    }

    private static String document(List<Cost> costs) {
        return """
                # SQL budget

                What each thing a person does costs the database: statements sent, by engine and domain together, and
                commits. Measured over HTTP on the second walk of a partnership through every form
                (`LifecycleWalk`), when caches are full; what follows by itself behind an action is not in it.
                `SqlBudgetIT` fails when a figure changes. A change that is meant is written here by
                `mvn verify -Dit.test=SqlBudgetIT -Dwop.update=true`.

                | Action | Who | Statements | Commits |
                |---|---|---:|---:|
                %s
                """
                .formatted(costs.stream().map(Cost::line).collect(Collectors.joining("\n")));
    }

    private record Cost(String action, String user, boolean submits, SqlMeter.Figures figures, List<String> sent) {
        String line() {
            return "| %s | %s | %d | %d |".formatted(action, user, figures.statements(), figures.commits());
        }

        @Override
        public String toString() {
            return line();
        }
    }

    /** Walks and writes down what each step costs. */
    private final class Measured extends Walkers.OverTheWire {
        private final List<Cost> costs = new ArrayList<>();

        Measured() {
            super(desk, port);
        }

        @Override
        public PartnershipId start(Step step) {
            var definition = as(step.user()).definition("partnership-lifecycle");
            return started(measure(
                    label(step), step.user(), true, () -> as(step.user()).startById(definition, step.answers())));
        }

        @Override
        public void complete(PartnershipId id, Step step) {
            var task = task(id, step);
            var form = name(step);
            if (costs.stream().noneMatch(cost -> cost.action().equals(open(form)))) {
                measure(open(form), step.user(), false, () -> as(step.user()).get("/task/" + task + "/form-variables"));
            }
            var answer = measure(
                    label(step), step.user(), true, () -> as(step.user()).submit(task, step.answers()));
            completed(id, step, answer);
        }

        @Override
        public PartnershipId walk(List<Step> steps) {
            var id = super.walk(steps);
            var last = steps.get(steps.size() - 1);
            page("Open the dossier after: " + name(last), "/partnerships/" + id);
            page("Open the list after: " + name(last), "/partnerships");
            return id;
        }

        private void page(String action, String address) {
            measure(action, "secretariat", false, () -> as("secretariat").page(address));
        }

        private HttpResponse<String> measure(
                String action, String user, boolean submits, Supplier<HttpResponse<String>> call) {
            as(user).page("/"); // the session looks at its groups now and then: not while we count
            meter.reset();
            var answer = call.get();
            costs.add(new Cost(action, user, submits, meter.read(), meter.sent()));
            assertThat(answer.statusCode()).as("%s: %s", action, answer.body()).isLessThan(300);
            return answer;
        }

        private static String open(String form) {
            return "Open: " + form;
        }

        private static String label(Step step) {
            var choice = Stream.of("decision", "outcome", "reply", "choice", "answer")
                    .map(step.answers()::get)
                    .filter(String.class::isInstance)
                    .findFirst();
            return name(step) + choice.map(": %s"::formatted).orElse("");
        }

        /** {@code UserTask_ScreenInterest} as a person says it. */
        private static String name(Step step) {
            var words =
                    step.element().substring(step.element().indexOf('_') + 1).split("(?=[A-Z])");
            return words[0]
                    + Stream.of(words)
                            .skip(1)
                            .map(word -> " " + word.toLowerCase())
                            .collect(Collectors.joining());
        }
    }
}
