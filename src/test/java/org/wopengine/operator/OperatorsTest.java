package org.wopengine.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.identity.People;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;

@WopTest
class OperatorsTest {
    @Autowired
    Operators operators;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void aRegisteredOperatorIsFoundAsItWasEntered() {
        var entered = SampleOperators.in("SN", Region.AFRICA, "fr", "wo");

        register(entered);

        var found = operators.require(entered.code());
        assertThat(found.legalName()).isEqualTo(entered.legalName());
        assertThat(found.languages()).containsExactly("fr", "wo");
        assertThat(found.isPublic()).isTrue();
        assertThat(found.performance().nonRevenueWater()).isEqualByComparingTo("47");
        assertThat(found.performance().collection()).isNull();
    }

    @Test
    void anOperatorsGroupExistsFromItsRegistrationOn() {
        var entered = register(SampleOperators.any());

        assertThat(people.members(entered.code().group())).isEmpty();
        var groups = database.sql("select name_ from public.act_id_group where id_ = ?")
                .param(entered.code().group())
                .query(String.class)
                .list();
        assertThat(groups).containsExactly(entered.legalName());
    }

    @Test
    void registeringTwiceChangesNothing() {
        var entered = SampleOperators.any();
        register(entered);

        assertThat(register(entered)).isEqualTo(operators.require(entered.code()));
    }

    @Test
    void theSameNameInTheSameCountryIsRefused() {
        var first = SampleOperators.any();
        register(first);
        var second = new NewOperator(
                SampleOperators.any().code(),
                first.legalName(),
                "Other",
                first.country(),
                Region.AFRICA,
                "Elsewhere",
                UtilityType.C,
                null,
                null,
                null,
                List.of("en"),
                Performance.unknown(),
                "Ada Focal",
                "ada@example.org",
                "Hugo Head");

        assertThatThrownBy(() -> register(second))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("operator.name-taken"));
    }

    @Test
    void anIncompleteOperatorIsRefused() {
        var complete = SampleOperators.any();
        var incomplete = new NewOperator(
                complete.code(),
                " ",
                complete.shortName(),
                "XX",
                complete.region(),
                complete.city(),
                complete.utilityType(),
                -1,
                null,
                0,
                List.of(),
                complete.performance(),
                complete.focalPointName(),
                "no address",
                complete.headName());

        assertThatThrownBy(() -> register(incomplete))
                .isInstanceOfSatisfying(ConstraintViolationException.class, thrown -> assertThat(
                                thrown.getConstraintViolations())
                        .extracting(violation -> violation.getPropertyPath().toString())
                        .containsExactlyInAnyOrder(
                                "legalName", "country", "populationServed", "staff", "languages", "focalPointEmail"));
    }

    @Test
    void searchingFindsPartsOfNamesAndTakesPercentSignsAsTheyAre() {
        var entered = register(SampleOperators.any());

        assertThat(operators.search(entered.code().value().toLowerCase()))
                .extracting(OperatorView::code)
                .contains(entered.code());
        assertThat(operators.search("%")).isEmpty();
        assertThat(operators.search(" ")).extracting(OperatorView::code).contains(entered.code());
    }

    @Test
    void anUnknownCodeIsRefusedInWords() {
        assertThatThrownBy(() -> operators.require(new OperatorCode("OP999999")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("operator.unknown"));
    }

    @Test
    void nobodyRegistersOutsideATransaction() {
        var entered = SampleOperators.any();

        assertThatThrownBy(() -> operators.register(entered)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theDatabaseItselfKnowsWhatAnOperatorIs() {
        var code = register(SampleOperators.any()).code().value();

        for (var wrong : List.of(
                "utility_type = 'H'",
                "region = 'MOON'",
                "non_revenue_water = 101",
                "continuity = 25",
                "languages = '{}'",
                "staff = 0",
                "legal_name = ' '",
                "focal_point_email = 'none'",
                "status = 'GONE'")) {
            assertThatThrownBy(() -> database.sql("update wop.operator set " + wrong + " where code = ?")
                            .param(code)
                            .update())
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private OperatorView register(NewOperator command) {
        return transaction.execute(status -> operators.register(command));
    }
}
