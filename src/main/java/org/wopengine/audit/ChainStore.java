package org.wopengine.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.audit.chain.Head;
import org.wopengine.audit.chain.Link;
import org.wopengine.audit.chain.Personal;
import org.wopengine.audit.chain.Plain;

/** Reads chains. They are written by the database itself (V202611272310__audit_chain.sql). */
@Component
class ChainStore {
    private static final HexFormat HEX = HexFormat.of();

    private static final String LINKS =
            """
            select l.*, f.plain, f.personal as words
            from wop.chain_link l cross join lateral wop.chain_fields(l.subject, l.row_key) f
            """;

    private final JdbcClient database;

    ChainStore(JdbcClient database) {
        this.database = database;
    }

    List<Link> links(String partnership) {
        return database.sql(LINKS + " where l.partnership = ? order by l.number")
                .param(partnership)
                .query(ChainStore::link)
                .list();
    }

    Optional<Head> head(String partnership) {
        return database.sql("select partnership, links, head from wop.chain_head where partnership = ?")
                .param(partnership)
                .query((row, number) -> new Head(
                        row.getString("partnership"), row.getInt("links"), HEX.formatHex(row.getBytes("head"))))
                .optional();
    }

    /** Whoever has a chain, or has links without one, by their reference. */
    void eachOwner(Consumer<String> visitor) {
        database.sql(
                        """
                        select partnership from wop.chain_head union select partnership from wop.chain_link
                        order by 1
                        """)
                .query(String.class)
                .list()
                .forEach(visitor);
    }

    /** Rows that should be in a chain and are in none, as "DECISION 17" by the reference they belong to. */
    List<Unlinked> unlinked() {
        return database.sql(
                        """
                        select partnership, 'DECISION' as subject, id::text as row_key from wop.decision_log d
                        where not exists (select from wop.chain_link l where l.subject = 'DECISION' and l.row_key = d.id::text)
                        union all
                        select partnership, 'FORM', task_id from wop.shown_form f
                        where not exists (select from wop.chain_link l where l.subject = 'FORM' and l.row_key = f.task_id)
                        union all
                        select d.partnership, 'FILE', v.document || '.' || v.version
                        from wop.document_version v join wop.document d on d.number = v.document
                        where d.partnership is not null and not exists (
                            select from wop.chain_link l
                            where l.subject = 'FILE' and l.row_key = v.document || '.' || v.version)
                        union all
                        select partnership, 'CITATION', id::text from wop.document_use u
                        where not exists (select from wop.chain_link l where l.subject = 'CITATION' and l.row_key = u.id::text)
                        union all
                        select partnership, 'ANONYMISED', id::text from wop.anonymised_chain a
                        where not exists (select from wop.chain_link l where l.subject = 'ANONYMISED' and l.row_key = a.id::text)
                        order by 1, 2, 3
                        """)
                .query((row, number) ->
                        new Unlinked(row.getString("partnership"), row.getString("subject"), row.getString("row_key")))
                .list();
    }

    /** A row without a link. */
    record Unlinked(String partnership, String subject, String rowKey) {}

    private static Link link(ResultSet row, int number) throws SQLException {
        var salt = row.getBytes("salt");
        var digests = (byte[][]) row.getArray("personal").getArray();
        var words = texts(row.getArray("words"));
        var personal = new ArrayList<Personal>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            var digest = i / 2 < digests.length ? digests[i / 2] : null;
            var value = salt == null ? null : words[i + 1]; // what stands in the place of a value that was taken away
            personal.add(new Personal(words[i], value, digest == null ? null : HEX.formatHex(digest)));
        }
        var plain = new ArrayList<Plain>();
        var values = texts(row.getArray("plain"));
        for (int i = 0; i + 1 < values.length; i += 2) {
            plain.add(new Plain(values[i], values[i + 1]));
        }
        return new Link(
                row.getString("partnership"),
                row.getInt("number"),
                row.getString("subject"),
                row.getString("row_key"),
                plain,
                personal,
                salt == null ? null : HEX.formatHex(salt),
                HEX.formatHex(row.getBytes("previous")),
                HEX.formatHex(row.getBytes("hash")));
    }

    private static String[] texts(Array array) throws SQLException {
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
