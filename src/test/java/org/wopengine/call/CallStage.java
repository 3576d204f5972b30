package org.wopengine.call;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;

/** A call that is open, one that is a draft, and something handed in, for tests that open every page. */
@TestComponent
public class CallStage {
    private static final Actor OFFICER = new Actor("secretariat", "secretariat", null);

    private final Calls calls;
    private final Entries entries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private Call open;
    private Call draft;
    private Entry entry;

    CallStage(Calls calls, Entries entries, TransactionTemplate transaction, Clock clock) {
        this.calls = calls;
        this.entries = entries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The addresses a template of the pages of calls stands for. */
    public Stream<String> addresses(String template) {
        setUp();
        var entered = template.replace("{entry}", String.valueOf(entry.number()))
                .replace("{programme}", open.programme().code())
                // a round has nothing to type into
                .replace("{round}", "0");
        // only those that wait without a call may have a round; the forms of the others are the same on each page
        return (template.contains("/rounds")
                        ? Stream.of("standing")
                        : Stream.of(String.valueOf(open.number()), String.valueOf(draft.number())))
                .map(call -> entered.replace("{call}", call))
                .distinct();
    }

    /** Once, by the first who asks. */
    private synchronized void setUp() {
        if (open == null) {
            transaction.executeWithoutResult(status -> {
                var today = LocalDate.now(clock);
                var programme = calls.begin(SampleCalls.programme(), OFFICER);
                draft = calls.draft(programme.code(), SampleCalls.terms(today), OFFICER);
                open = calls.publish(
                        calls.draft(programme.code(), SampleCalls.terms(today), OFFICER)
                                .number(),
                        OFFICER);
                var mentee = new OperatorCode("OP01");
                entry = entries.submit(
                        open.number(), mentee, SampleCalls.request(), 0, new Actor("op01", mentee.group(), null));
            });
        }
    }
}
