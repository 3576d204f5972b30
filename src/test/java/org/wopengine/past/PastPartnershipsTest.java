package org.wopengine.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.StatementCount;
import org.wopengine.WopTest;
import org.wopengine.answers.Problem;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Region;
import org.wopengine.operator.SampleOperators;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Refused;

/** Past partnerships, and which of them concern a new one. */
@WopTest
class PastPartnershipsTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    PastPartnerships past;

    @Autowired
    PastList list;

    @Autowired
    Operators operators;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void oneOfTheSameOperatorComesFirstThenCountryAndAreaThenTheOthers() {
        // nobody else's test knows these countries
        var operator = register("TV");
        var other = keep("TV", "Somebody Else", WorkingArea.LABORATORY, 2015);
        var area = keep("NR", "Somebody Else", WorkingArea.WATER_DEMAND_MANAGEMENT, 2150);
        var both = keep("TV", "Somebody Else", WorkingArea.WATER_DEMAND_MANAGEMENT, 2001);
        var own = keep("NR", operator.legalName().toUpperCase(), WorkingArea.PROCUREMENT, 1999);
        var byCode = keep("NR", operator.code() + " under an old name", WorkingArea.PROCUREMENT, 1990);
        var nothing = keep("NR", "Somebody Else", WorkingArea.PROCUREMENT, 2016);

        var related = past.related(
                List.of(operator), List.of("TV"), Set.of(WorkingArea.WATER_DEMAND_MANAGEMENT, WorkingArea.OTHER), 200);

        assertThat(related)
                .extracting(one -> one.partnership().number())
                .startsWith(own.number(), byCode.number(), both.number(), other.number())
                .contains(area.number())
                .doesNotContain(nothing.number());
        assertThat(related.get(0).sameOperator()).isTrue();
        assertThat(related.get(2).sameCountry() && related.get(2).sameArea()).isTrue();
        assertThat(related.get(0).total()).isEqualTo(related.size());
        assertThat(past.related(List.of(operator), List.of("TV"), Set.of(), 2))
                .hasSize(2)
                .first()
                .satisfies(one -> assertThat(one.total()).isEqualTo(4));
    }

    @Test
    void howManyThereAreCostsNoMoreStatements() throws Exception {
        var operator = register("PW");
        keep("PW", operator.legalName(), WorkingArea.LABORATORY, 2015);

        var statements = StatementCount.of(() -> past.related(List.of(operator), List.of("PW"), Set.of(), 10));

        assertThat(statements).hasSize(1);
    }

    @Test
    void whatAnotherThingIsCalledIsNoCommonArea() {
        var one = keep("NR", "Somebody Else", WorkingArea.OTHER, 2015);

        assertThat(past.related(List.of(), List.of("TV"), Set.of(WorkingArea.OTHER), 500))
                .extracting(found -> found.partnership().number())
                .doesNotContain(one.number());
    }

    @Test
    void searchingFindsWhatAReaderSees() {
        var one = keep("KI", "Tarawa Waterworks", WorkingArea.FAECAL_SLUDGE_MANAGEMENT, 2011);

        for (var text : List.of("tarawa", "Kiribati", "faecal sludge man", "2011–2012", one.number(), one.title())) {
            assertThat(past.search(text)).as(text).contains(one);
        }
        assertThat(past.search("tarawax")).isEmpty();
        assertThat(past.find(one.number())).contains(one);
    }

    @Test
    void theSameTitleInTheSameYearIsRefusedInWords() {
        var one = keep("NR", "Somebody Else", WorkingArea.LABORATORY, 2011);

        assertThatThrownBy(() -> transaction.execute(status -> past.keep(one.numbered(null))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("title"));
        var again = transaction.execute(status -> past.keep(one));
        assertThat(again).isEqualTo(one);
    }

    @Test
    void aFileMayNameOperatorsThatThereAreAndNobodyHelpsItself() {
        var operator = register("NR").code();

        assertThat(problems(List.of(operator + " by its name"), List.of("Far Waterworks")))
                .isEmpty();
        assertThat(problems(List.of("OP999999 Ghost Water"), List.of("Far Waterworks")))
                .containsExactly("mentors");
        assertThat(problems(List.of("Far Waterworks"), List.of("OP999999"))).containsExactly("mentees");
        assertThat(problems(List.of(operator.value()), List.of(operator + " by its name")))
                .containsExactly("mentees");
        assertThat(problems(List.of("OPERA Water"), List.of("Far Waterworks"))).isEmpty();
    }

    private List<String> problems(List<String> mentors, List<String> mentees) {
        var row = new PastPartnership(
                null,
                "Read from a file",
                mentors,
                mentees,
                List.of("NR"),
                List.of(WorkingArea.LABORATORY),
                2012,
                null,
                null,
                List.of(),
                "https://past.example/1",
                "It worked.");
        return transaction.execute(status -> list.known().problems(row, Optional.empty())).stream()
                .map(Problem::field)
                .toList();
    }

    @Test
    void theDatabaseItselfKnowsWhatOneIs() {
        var number = keep("NR", "Somebody Else", WorkingArea.LABORATORY, 2011).number();

        for (var wrong : List.of(
                "end_year = 2010",
                "start_year = 1900",
                "title = ' '",
                "mentors = '{}'",
                "mentees = '{}'",
                "countries = '{}'",
                "working_areas = '{}'",
                "source = ''",
                "result = ' '",
                "number = 'P1'")) {
            assertThatThrownBy(() -> database.sql("update wop.past_partnership set " + wrong + " where number = ?")
                            .param(number)
                            .update())
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private OperatorView register(String country) {
        return transaction.execute(status -> operators.register(SampleOperators.in(country, Region.PACIFIC, "en")));
    }

    private PastPartnership keep(String country, String mentee, WorkingArea area, int from) {
        return transaction.execute(status -> past.keep(new PastPartnership(
                null,
                "Sample of the past " + NUMBER.incrementAndGet(),
                List.of("Far Waterworks"),
                List.of(mentee),
                List.of(country),
                List.of(area),
                from,
                from + 1,
                null,
                List.of("A fund"),
                "https://past.example/1",
                "It worked.")));
    }
}
