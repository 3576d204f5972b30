package org.wopengine.call;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Region;
import org.wopengine.operator.SampleOperators;
import org.wopengine.shared.Actor;

/** Makes calls and operators that hand something in, for tests. */
@TestComponent
public class CallScenes {
    public static final Actor OFFICER = new Actor("secretariat", "secretariat", null);

    private final Calls calls;
    private final Entries entries;
    private final Operators operators;
    private final CodeOfConduct conduct;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CallScenes(
            Calls calls,
            Entries entries,
            Operators operators,
            CodeOfConduct conduct,
            TransactionTemplate transaction,
            Clock clock) {
        this.calls = calls;
        this.entries = entries;
        this.operators = operators;
        this.conduct = conduct;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A call that takes entries from today on. */
    public Call published() {
        return in(() -> {
            var programme = calls.begin(SampleCalls.programme(), OFFICER);
            var draft = calls.draft(programme.code(), SampleCalls.terms(LocalDate.now(clock)), OFFICER);
            return calls.publish(draft.number(), OFFICER);
        });
    }

    /** The call as it stands now. */
    public Call now(Call call) {
        return in(() -> calls.find(call.number())).orElseThrow();
    }

    /** A new operator that has accepted the Code of Conduct. */
    public OperatorView operator(String country, Region region) {
        return in(() -> {
            var made = operators.register(SampleOperators.in(country, region, "en"));
            conduct.acceptedOn(made.code(), LocalDate.now(clock), "Hugo Head", "Head", OFFICER);
            return made;
        });
    }

    /** A new operator that hands this in. */
    public OperatorView hand(Call call, String country, Region region, Record said) {
        var operator = operator(country, region);
        in(() -> entries.submit(
                call.number(),
                operator.code(),
                said,
                0,
                new Actor("ada", operator.code().group(), null)));
        return operator;
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
