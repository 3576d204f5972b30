package org.wopengine.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.wopengine.Desk;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.OperatorCode;

/** An operator does not keep everybody busy with interests nobody has looked at yet. */
@WopTest
class OpenInterestsTest {
    private static final OperatorCode APPLICANT = new OperatorCode("OP06");

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Interests interests;

    @Autowired
    Partnerships partnerships;

    @Autowired
    JdbcTemplate database;

    private InterestSettings configured;
    private int before;

    @BeforeEach
    void openOne() {
        configured = (InterestSettings) ReflectionTestUtils.getField(target(), "settings");
        desk.express("op06", InterestAnswers.ofMentee());
        before = open();
    }

    @AfterEach
    void asConfigured() {
        limit(configured.open());
    }

    @Test
    void theLastPlaceIsTakenAndTheNextIsRefusedInWords() {
        limit(before + 1);
        desk.express("op06", InterestAnswers.ofMentee());

        assertThatThrownBy(() -> desk.express("op06", InterestAnswers.ofMentee()))
                .hasMessageContaining("OP06 has " + (before + 1) + " interests or more that are not signed yet")
                .hasMessageContaining("Wait for a decision, or withdraw one");
        assertThat(open()).as("nothing is written").isEqualTo(before + 1);
    }

    @Test
    void tasklistAnswersWithThatText() {
        limit(before);
        var answer = Tasklist.of("op06", port).start("partnership-lifecycle", InterestAnswers.ofMentee());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("OP06 has " + before + " interests").doesNotContain("Exception", "ENGINE");
    }

    @Test
    void whatTheSecretariatEntersCountsToo() {
        limit(before);

        assertThatThrownBy(() -> desk.express(
                        "secretariat",
                        InterestAnswers.with(InterestAnswers.ofMentee(), "applicantOperator", APPLICANT.value())))
                .hasMessageContaining("not signed yet");
    }

    @Test
    void othersAndWhatIsDecidedDoNotCount() {
        limit(before + 1);
        var id = desk.express("op06", InterestAnswers.ofMentee());
        desk.complete(
                id, "UserTask_ScreenInterest", "secretariat", Map.of("decision", "REJECT", "reasonCode", "DUPLICATE"));

        desk.express("op06", InterestAnswers.ofMentee());
        assertThat(open()).isEqualTo(before + 1);
        limit(1);
        assertThatThrownBy(() -> desk.express("op06", InterestAnswers.ofMentee()))
                .hasMessageContaining("not signed");
    }

    @Test
    void twoAtOnceDoNotBothTakeTheLastPlace() {
        limit(before + 1);
        var tries = List.of(1, 2, 3, 4).stream()
                .map(number -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return Tasklist.of("op06", port)
                                .start("partnership-lifecycle", InterestAnswers.ofMentee())
                                .statusCode();
                    } catch (RuntimeException failure) {
                        return 0;
                    }
                }))
                .toList();

        assertThat(tries.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 400, 400, 400);
        assertThat(open()).isEqualTo(before + 1);
    }

    @Test
    void tenIsTheLimitNobodySet() throws Exception {
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml")).stream()
                        .map(source -> source.getProperty("wop.interest.open"))
                        .filter(value -> value != null)
                        .toList();

        assertThat(settings).singleElement().isEqualTo(10);
        assertThatIllegalArgumentException().isThrownBy(() -> new InterestSettings(0));
    }

    private int open() {
        return desk.as("secretariat", () -> partnerships.countOpen(APPLICANT));
    }

    private Object target() {
        return AopTestUtils.getTargetObject(interests);
    }

    private void limit(int open) {
        ReflectionTestUtils.setField(target(), "settings", new InterestSettings(open));
    }
}
