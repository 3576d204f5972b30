package org.wopengine.exchange;

import java.util.List;
import java.util.Optional;
import org.wopengine.answers.Problem;
import org.wopengine.shared.Actor;

/**
 * A list that can be exported and imported. Its columns are the components of one record: their types and rules are those of a
 * form's answers. Called inside a transaction.
 *
 * @param <R> one row; blank is null, lists are never null, equal rows say the same
 */
public interface ListOnFile<R extends Record> {
    /** Its name in addresses; its texts are {@code exchange.<name>…}. */
    String name();

    Class<R> row();

    /** The page that shows the list. */
    String page();

    /**
     * Columns that together mean one row: first its number alone, then what it is called. Two rows of a file must not agree in
     * any of these.
     */
    List<List<String>> identities();

    /** Everything, in the order of the list. */
    List<R> all();

    /** Lets nobody else change the list until the transaction ends. */
    void hold();

    /** What stands there now, read once for a whole file. */
    Known<R> known();

    /** @param before what the row said so far; null if it is new */
    void keep(R row, R before, Actor by);

    /** What stands in the list. */
    interface Known<R> {
        /** The row that this one means, by its number or what it is called. */
        Optional<R> before(R row);

        /** The same row with the number of the one before. */
        R under(R row, R before);

        /** What else is wrong with a row that keeps the rules of its record; the fields are columns. */
        List<Problem> problems(R row, Optional<R> before);

        /** What people call it. */
        String called(R row);
    }
}
