package org.wopengine.retention;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.partnership.WithdrawalReason;
import org.wopengine.shared.Actor;

/** People who were there long ago, for tests of the pages. */
@Component
public class OldPeople {
    private final People people;
    private final Partnerships partnerships;
    private final SamplePartnerships samples;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    OldPeople(
            People people,
            Partnerships partnerships,
            SamplePartnerships samples,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.people = people;
        this.partnerships = partnerships;
        this.samples = samples;
        this.database = database;
        this.transaction = transaction;
    }

    /** Somebody whose only partnership ended eleven years ago, and who cannot sign in any more. */
    public String one() {
        var login = "old" + UUID.randomUUID().toString().substring(0, 8);
        var mentee = samples.operator();
        var id = samples.joint(samples.operator(), mentee, "Long over");
        transaction.executeWithoutResult(status -> partnerships.withdraw(
                id, WithdrawalReason.values()[0], "gone", new Actor("somebody", mentee.group(), null)));
        transaction.executeWithoutResult(status -> {
            people.createUser(
                    new Member(login, "Noor " + login, login + "@example.org"), "Correct-horse-7-battery", List.of());
            database.sql("insert into wop.account (user_id, disabled_at, disabled_by) values (?, now(), 'admin')")
                    .param(login)
                    .update();
            database.sql("update wop.partnership set closed_at = closed_at - interval '11 years' where reference = ?")
                    .param(id.reference())
                    .update();
            database.sql(
                            """
                            insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, comment, user_id, role)
                            values (now() - interval '11 years', ?, 'INTEREST', 'SCREENED', 'APPROVED', 'Fits', ?, 'secretariat')
                            """)
                    .params(id.reference(), login)
                    .update();
        });
        return login;
    }
}
