package org.wopengine.document;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets documents have lain there for longer than their retention. */
@TestComponent
public class OldDocuments {
    private final Retention retention;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    OldDocuments(Retention retention, JdbcClient database, TransactionTemplate transaction) {
        this.retention = retention;
        this.database = database;
        this.transaction = transaction;
    }

    /** Eleven years pass for this one, and the night in which the engine looks. */
    public void age(long number) {
        unguarded(
                "document",
                "update wop.document set created_at = created_at - interval '11 years' where number = " + number);
        unguarded(
                "document_version",
                "update wop.document_version set uploaded_at = uploaded_at - interval '11 years' where document = "
                        + number);
        transaction.executeWithoutResult(status -> retention.look());
    }

    /** Does what only the owner of the tables can. */
    public void unguarded(String table, String statement) {
        transaction.executeWithoutResult(status -> {
            database.sql("alter table wop." + table + " disable trigger user").update();
            database.sql(statement).update();
            database.sql("alter table wop." + table + " enable trigger user").update();
        });
    }
}
