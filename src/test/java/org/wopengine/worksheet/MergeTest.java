package org.wopengine.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wopengine.worksheet.DraftContents.Cell;
import org.wopengine.worksheet.DraftContents.Row;
import org.wopengine.worksheet.Merge.Merged;

class MergeTest {
    private static final SheetShape SHAPE = SheetShape.of(new SamplePlan());
    private static final String TITLE = "activities.r1.title";

    private int revision = 5;
    private DraftContents draft = new DraftContents(Map.of(
            "activities",
            List.of(new Row("r1", 1, Map.of("title", new Cell("Walk", "op01", Map.of()), "days", Cell.given("3"))))));

    @Test
    void onlyTheCellsAPersonChangedAreTaken() {
        save("op01", "activities.r1", Map.of("title", "Walk", "days", "3"), Map.of("title", "Walk", "days", "4"));
        save("op02", "activities.r1", Map.of("title", "Walk", "days", "3"), Map.of("title", "Run", "days", "3"));

        assertThat(cell("title")).isEqualTo(new Cell("Run", "op02", Map.of()));
        assertThat(cell("days")).isEqualTo(new Cell("4", "op01", Map.of()));
    }

    @Test
    void twoDifferentTextsInOneCellAreBothKept() {
        save("op01", "activities.r1", Map.of("title", "Walk"), Map.of("title", "Walk far"));
        save("op02", "activities.r1", Map.of("title", "Walk"), Map.of("title", "Run"));

        assertThat(cell("title")).isEqualTo(new Cell("Run", "op02", Map.of("op01", "Walk far")));
    }

    @Test
    void theSameTextTypedByTwoPeopleIsNoConflict() {
        save("op01", "activities.r1", Map.of("title", "Walk"), Map.of("title", "Run"));
        save("op02", "activities.r1", Map.of("title", "Walk"), Map.of("title", "Run"));

        assertThat(cell("title")).isEqualTo(new Cell("Run", "op01", Map.of()));
    }

    @Test
    void aSaveThatIsSentAgainAfterALostAnswerIsNoConflictWithOneself() {
        save("op02", "activities.r1", Map.of("title", "Walk"), Map.of("title", "Ru"));
        save("op02", "activities.r1", Map.of("title", "Walk"), Map.of("title", "Run"));

        assertThat(cell("title")).isEqualTo(new Cell("Run", "op02", Map.of()));
    }

    @Test
    void aThirdTextJoinsTheOthersAndAPersonsLaterTextReplacesTheirEarlierOne() {
        save("op01", "activities.r1", Map.of("title", "Walk"), Map.of("title", "A"));
        save("op02", "activities.r1", Map.of("title", "Walk"), Map.of("title", "B"));
        save("op03", "activities.r1", Map.of("title", "Walk"), Map.of("title", "C"));
        save("op01", "activities.r1", Map.of("title", "A"), Map.of("title", "A2"));

        assertThat(cell("title").value()).isEqualTo("A2");
        assertThat(cell("title").others()).containsOnly(Map.entry("op02", "B"), Map.entry("op03", "C"));
    }

    @Test
    void aChoiceSettlesTheConflictThePersonSaw() {
        conflict();
        choose("op02", "take:" + cell("title").stamp() + ":op01");

        assertThat(cell("title")).isEqualTo(new Cell("Walk far", "op02", Map.of()));
    }

    @Test
    void keepingTheFieldSettlesWithWhatThePersonTypedLast() {
        conflict();
        save(
                "op02",
                "activities.r1",
                Map.of("title", "Run"),
                Map.of("title", "Run far"),
                Map.of(TITLE, "keep:" + cell("title").stamp()));

        assertThat(cell("title")).isEqualTo(new Cell("Run far", "op02", Map.of()));
    }

    @Test
    void aChoiceNeverSettlesATextThePersonHasNotSeen() {
        conflict();
        var seen = cell("title").stamp();
        save("op03", "activities.r1", Map.of("title", "Walk"), Map.of("title", "Ride"));
        choose("op02", "keep:" + seen);

        assertThat(cell("title").others()).containsOnly(Map.entry("op01", "Walk far"), Map.entry("op02", "Run"));
    }

    @Test
    void aRowSomebodyChangedMeanwhileIsNotDeleted() {
        save("op01", "activities.r1", Map.of("title", "Walk"), Map.of("title", "Walk far"));
        var merged = delete("op02", Map.of("title", "Walk", "output", "", "days", "3"));

        assertThat(merged.notDeleted()).containsExactly("activities.r1");
        assertThat(draft.rows("activities")).hasSize(1);
    }

    @Test
    void aRowNobodyChangedIsDeletedAndComesBackOnlyWithNewWork() {
        delete("op01", Map.of("title", "Walk", "output", "", "days", "3"));
        assertThat(draft.rows("activities")).isEmpty();

        save("op02", "activities.r1", Map.of("title", "Walk", "days", "3"), Map.of("title", "Walk", "days", "3"));
        assertThat(draft.rows("activities")).isEmpty();

        save("op02", "activities.r1", Map.of("title", "Walk", "days", "3"), Map.of("title", "Walk", "days", "30"));
        assertThat(cell("title").value()).isEqualTo("Walk");
        assertThat(cell("days").value()).isEqualTo("30");
    }

    @Test
    void rowsAreAddedUpToTheLimitAndNotBeyond() {
        var add = new Sent(revision, "activities", List.of());
        draft = Merge.into(draft, SHAPE, add, "op01", ++revision).contents();
        assertThat(draft.rows("activities")).hasSize(4);
        draft = Merge.into(draft, SHAPE, add, "op01", ++revision).contents();
        assertThat(draft.rows("activities")).hasSize(5).extracting(Row::id).doesNotHaveDuplicates();

        assertThatExceptionOfType(UnfitDraft.class)
                .isThrownBy(() -> Merge.into(draft, SHAPE, add, "op01", revision + 1))
                .withMessage("worksheet.too-many-rows");
    }

    private void conflict() {
        save("op01", "activities.r1", Map.of("title", "Walk"), Map.of("title", "Walk far"));
        save("op02", "activities.r1", Map.of("title", "Walk"), Map.of("title", "Run"));
    }

    private void choose(String user, String choice) {
        save(user, "activities.r1", Map.of("title", "Run"), Map.of("title", "Run"), Map.of(TITLE, choice));
    }

    private Merged delete(String user, Map<String, String> base) {
        return save(user, "activities.r1", base, base, Map.of("x.activities.r1", "on"));
    }

    private Merged save(String user, String row, Map<String, String> base, Map<String, String> mine) {
        return save(user, row, base, mine, Map.of());
    }

    private Merged save(
            String user, String row, Map<String, String> base, Map<String, String> mine, Map<String, String> more) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("revision", List.of(String.valueOf(revision)));
        parameters.put("b." + row, List.of(Sent.base(base)));
        mine.forEach((column, value) -> parameters.put("c." + row + "." + column, List.of(value)));
        more.forEach((name, value) -> parameters.put(name.startsWith("x.") ? name : "k." + name, List.of(value)));
        parameters.put("end", List.of("1"));
        var merged = Merge.into(draft, SHAPE, Sent.of(SHAPE, parameters), user, ++revision);
        draft = merged.contents();
        return merged;
    }

    private Cell cell(String column) {
        return draft.row("activities", "r1").orElseThrow().cell(column);
    }
}
