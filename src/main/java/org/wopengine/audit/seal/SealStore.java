package org.wopengine.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.audit.chain.Head;

/** Seals and sealed heads in the database. References are compared byte by byte, so that every tree has one order. */
@Component
class SealStore {
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient database;

    SealStore(JdbcClient database) {
        this.database = database;
    }

    /** Two nodes do not seal at once. Until the end of the transaction. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('wop.seal'))")
                .query((row, number) -> 1)
                .list();
    }

    Optional<Seal> last() {
        return database.sql("select * from wop.seal order by number desc limit 1")
                .query(SealStore::seal)
                .optional();
    }

    List<Seal> newest() {
        return database.sql("select * from wop.seal order by number desc limit 24")
                .query(SealStore::seal)
                .list();
    }

    List<Seal> before(long number, int size) {
        return database.sql("select * from wop.seal where number < ? order by number desc limit ?")
                .params(number, size)
                .query(SealStore::seal)
                .list();
    }

    List<Seal> all() {
        return database.sql("select * from wop.seal order by number")
                .query(SealStore::seal)
                .list();
    }

    Optional<Seal> of(long number) {
        return database.sql("select * from wop.seal where number = ?")
                .param(number)
                .query(SealStore::seal)
                .optional();
    }

    /** The heads as they are now. */
    List<Head> heads() {
        return database.sql("select partnership, links, head from wop.chain_head order by partnership collate \"C\"")
                .query(SealStore::head)
                .list();
    }

    /** The heads as they were sealed at a number. */
    List<Head> sealed(long number) {
        return database.sql(
                        """
                        select distinct on (partnership collate "C") partnership, links, head
                        from wop.sealed_head where seal <= ? order by partnership collate "C", seal desc
                        """)
                .param(number)
                .query(SealStore::head)
                .list();
    }

    /** The seals in which a chain stands for the first time at a length, oldest first. */
    List<SealedHead> sealedOf(String partnership) {
        return database.sql(
                        """
                        select h.partnership, h.links, h.head, s.* from wop.sealed_head h join wop.seal s on s.number = h.seal
                        where h.partnership = ? order by s.number
                        """)
                .param(partnership)
                .query((row, number) -> new SealedHead(head(row, number), seal(row, number)))
                .list();
    }

    void keep(Seal seal, List<Head> changed) {
        database.sql(
                        """
                        insert into wop.seal (number, sealed_at, size, root, previous, key_id, signature)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        seal.number(),
                        seal.at().atOffset(ZoneOffset.UTC),
                        seal.size(),
                        HEX.parseHex(seal.root()),
                        HEX.parseHex(seal.previous()),
                        seal.key(),
                        HEX.parseHex(seal.signature()))
                .update();
        database.sql(
                        """
                        insert into wop.sealed_head (seal, partnership, links, head)
                        select ?, * from unnest(?::varchar[], ?::integer[], ?::bytea[])
                        """)
                .params(
                        seal.number(),
                        changed.stream().map(Head::partnership).toArray(String[]::new),
                        changed.stream().map(Head::links).toArray(Integer[]::new),
                        changed.stream().map(head -> HEX.parseHex(head.hash())).toArray(byte[][]::new))
                .update();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getString("partnership"), row.getInt("links"), HEX.formatHex(row.getBytes("head")));
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getInt("size"),
                HEX.formatHex(row.getBytes("root")),
                HEX.formatHex(row.getBytes("previous")),
                row.getString("key_id"),
                HEX.formatHex(row.getBytes("signature")));
    }
}
