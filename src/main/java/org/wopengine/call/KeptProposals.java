package org.wopengine.call;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.matching.RoundProposals;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Tells the matching of a partnership which pairs rounds handed to it. */
@Component
class KeptProposals implements RoundProposals {
    private final JdbcClient database;

    KeptProposals(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<RoundProposal> of(PartnershipId partnership) {
        return database.sql(
                        """
                        select p.round, p.mentor, p.proposed_by, p.proposed_at, coalesce(r.call::text, 'standing') as path,
                               (select (lead ->> 'score')::numeric from jsonb_array_elements(r.plan -> 'leads') lead
                                where lead ->> 'mentee' = p.mentee limit 1) as score
                        from wop.call_round_proposal p join wop.call_round r on r.number = p.round
                        where p.partnership = ? order by p.proposed_at desc, p.round desc
                        """)
                .param(partnership.reference())
                .query((row, number) -> new RoundProposal(
                        new OperatorCode(row.getString("mentor")),
                        row.getBigDecimal("score"),
                        row.getLong("round"),
                        "/calls/%s/rounds/%d".formatted(row.getString("path"), row.getLong("round")),
                        row.getString("proposed_by"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
