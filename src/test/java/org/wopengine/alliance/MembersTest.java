package org.wopengine.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.operator.Operators;
import org.wopengine.operator.SampleOperators;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Refused;

/** The register of members. */
@WopTest
class MembersTest {
    private static final Actor OFFICER = new Actor("secretariat", "secretariat", null);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    @Autowired
    Members members;

    @Autowired
    Operators operators;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aMemberGetsANumberAndStaysInTheRegisterWhenItLeaves() {
        var member = join(union());

        assertThat(member.reference()).matches("M-\\d{4,}");
        leave(member, DAY.plusYears(1));

        assertThat(members.all())
                .filteredOn(known -> known.reference().equals(member.reference()))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.leftOn()).isEqualTo(DAY.plusYears(1));
                    assertThat(known.reason()).isEqualTo("It merged.");
                });
    }

    @Test
    void theSameNameInTheSameCountryIsRefusedInAnyCase() {
        var first = union();
        join(first);

        assertRefused(
                () -> join(new NewMember(first.name().toUpperCase(), MemberKind.RESEARCH, "ZM", null, DAY)),
                "alliance.member.known",
                "name");
    }

    @Test
    void anOperatorIsAMemberOnceAndHasToBeInTheRegistry() {
        var operator = transaction.execute(status -> operators.register(SampleOperators.any()));
        join(of(operator.code().value()));

        assertThat(members.of(operator.code())).isPresent();
        assertRefused(() -> join(of(operator.code().value())), "alliance.member.operator-known", "operator");
        assertRefused(() -> join(of("OP999999")), "alliance.member.no-operator", "operator");
        assertRefused(() -> join(of("nonsense")), "alliance.member.no-operator", "operator");
    }

    @Test
    void nobodyLeavesBeforeJoiningOrTwice() {
        var member = join(union());

        assertRefused(() -> leave(member, DAY.minusDays(1)), "alliance.member.left-before-joining", "leftOn");
        leave(member, DAY);
        assertThatThrownBy(() -> leave(member, DAY.plusDays(1))).isInstanceOf(Conflict.class);
    }

    private static NewMember union() {
        return new NewMember(
                "Water Workers' Union " + NUMBER.incrementAndGet(), MemberKind.LABOUR_UNION, "ZM", null, DAY);
    }

    private static NewMember of(String operator) {
        return new NewMember(
                "Operator as a member " + NUMBER.incrementAndGet(), MemberKind.PUBLIC_OPERATOR, "ZM", operator, DAY);
    }

    private Member join(NewMember member) {
        return transaction.execute(status -> members.join(member, OFFICER));
    }

    private Member leave(Member member, LocalDate day) {
        return transaction.execute(status -> {
            members.leave(new MemberLeaves(member.reference(), day, "It merged."));
            return member;
        });
    }

    private static void assertRefused(Supplier<Member> attempt, String key, String field) {
        assertThatThrownBy(attempt::get).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }
}
