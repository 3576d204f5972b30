package org.wopengine.partnership;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.PartnershipId;

/** Hands out references without a gap or a double: the counter's row stays locked until the registration commits. */
@Component
class References {
    private final JdbcClient database;
    private final Clock clock;

    References(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    PartnershipId next() {
        var year = Year.now(clock.withZone(ZoneOffset.UTC)).getValue();
        var number = database.sql(
                        """
                        insert into wop.reference_counter (year, last_number) values (?, 1)
                        on conflict (year) do update set last_number = reference_counter.last_number + 1
                        returning last_number
                        """)
                .param(year)
                .query(Integer.class)
                .single();
        return PartnershipId.of(year, number);
    }

    /** Numbers of a year up to this one are taken elsewhere; never goes back. */
    void continueAfter(int year, int number) {
        database.sql(
                        """
                        insert into wop.reference_counter (year, last_number) values (?, ?)
                        on conflict (year) do update
                        set last_number = greatest(reference_counter.last_number, excluded.last_number)
                        """)
                .param(year)
                .param(number)
                .update();
    }
}
