package org.wopengine.agreement.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopengine.agreement.paper.Article.Head;
import org.wopengine.agreement.paper.Article.Line;
import org.wopengine.agreement.paper.Article.Table;
import org.wopengine.agreement.paper.Change.Cell;

class ChangeTest {

    @Test
    void equalVersionsDifferInNothing() {
        assertThat(Change.between(List.of(notice("60 days")), List.of(notice("60 days"))))
                .isEmpty();
    }

    @Test
    void aTextThatChangedStandsWithBothWordings() {
        assertThat(Change.between(List.of(notice("60 days")), List.of(notice("90 days"))))
                .containsExactly(new Change("Ending", List.of(new Cell("Notice", "60 days", "90 days"))));
    }

    @Test
    void rowsThatCameAndWentAreToldByTheirName() {
        var before = funders(List.of("City fund", "100"), List.of("The mentee", "20"));
        var after = funders(List.of("City fund", "120"), List.of("A bank", "5"));

        assertThat(Change.between(List.of(before), List.of(after)))
                .containsExactly(new Change(
                        "Cash",
                        List.of(
                                new Cell("City fund", "Amount: 100", "Amount: 120"),
                                new Cell("A bank", "", "Amount: 5"),
                                new Cell("The mentee", "Amount: 20", ""))));
    }

    @Test
    void rowsOfOneNameAreToldTogether() {
        var before = funders(List.of("City fund", "100"), List.of("City fund", "20"));
        var after = funders(List.of("City fund", "100"));

        assertThat(Change.between(List.of(before), List.of(after)))
                .containsExactly(
                        new Change("Cash", List.of(new Cell("City fund", "Amount: 100\nAmount: 20", "Amount: 100"))));
    }

    private static Article notice(String text) {
        return Article.of("ending", "Ending", new Line("notice", "Notice", text));
    }

    @SafeVarargs
    private static Article funders(List<String>... rows) {
        return new Article(
                "cash",
                "Cash",
                new Table(List.of(new Head("Paid by", false), new Head("Amount", true)), List.of(rows)),
                List.of());
    }
}
