package org.wopengine.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Actor;
import org.wopengine.shared.DocumentReference;

/** What is due, and what is gone. */
@Component
class RetentionRows {
    /** Something is left of it, and nothing asks to keep it. The first line spares the database most of the documents. */
    private static final String DUE =
            """
            d.created_at < (cast(:today as date) - interval '10 years')
            and exists (select from wop.document_version v where v.document = d.number and not exists (
                select from wop.document_destruction x where x.document = v.document and x.version = v.version))
            and wop.document_is_due(d.number, :years, :today)
            """;

    private final JdbcClient database;
    private final DocumentRows documents;

    RetentionRows(JdbcClient database, DocumentRows documents) {
        this.database = database;
        this.documents = documents;
    }

    private record Noted(long number, LocalDate on) {}

    List<DueDocument> due(int years, LocalDate today) {
        return database
                .sql(
                        "select d.number, n.noted_on from wop.document d join wop.document_due n on n.document = d.number where "
                                + DUE + " order by n.noted_on, d.number")
                .param("years", years)
                .param("today", today)
                .query((row, index) -> new Noted(row.getLong("number"), row.getObject("noted_on", LocalDate.class)))
                .list()
                .stream()
                .map(noted -> new DueDocument(
                        noted.on(), documents.whole(noted.number()).orElseThrow()))
                .toList();
    }

    /** @return how many are new on the list */
    int note(int years, LocalDate today) {
        database.sql(
                        "delete from wop.document_due n where not exists (select from wop.document d where d.number = n.document and "
                                + DUE + ")")
                .param("years", years)
                .param("today", today)
                .update();
        return database.sql(
                        "insert into wop.document_due (document, noted_on) select d.number, :today from wop.document d where "
                                + DUE + " on conflict do nothing")
                .param("years", years)
                .param("today", today)
                .update();
    }

    /** Two people who decide at once wait for each other. */
    Optional<DocumentView> lockDue(long number, int years, LocalDate today) {
        var listed = database.sql("select document from wop.document_due where document = ? for update")
                .param(number)
                .query(Long.class)
                .optional();
        return listed.filter(one -> database.sql(
                                "select exists (select from wop.document d where d.number = :number and " + DUE + ")")
                        .param("number", number)
                        .param("years", years)
                        .param("today", today)
                        .query(Boolean.class)
                        .single())
                .flatMap(documents::document);
    }

    void destroyed(DocumentReference reference, String reason, Actor by, Instant now) {
        database.sql(
                        """
                        insert into wop.document_destruction (document, version, destroyed_at, destroyed_by, role, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reference.number(),
                        reference.version(),
                        now.atOffset(ZoneOffset.UTC),
                        by.user(),
                        by.role(),
                        reason)
                .update();
    }

    void forget(long number) {
        database.sql("delete from wop.document_due where document = ?")
                .param(number)
                .update();
    }
}
