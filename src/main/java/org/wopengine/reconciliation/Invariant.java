package org.wopengine.reconciliation;

import java.util.List;
import java.util.Optional;

/** Something that is always true of the data, as long as nobody writes past the application and nothing failed half way. */
interface Invariant {
    /** {@code I01} and so on; the texts know its sentence and its cure by it. */
    String code();

    /** What is asked, if it is a question to the database. */
    Optional<String> question();

    /** Where it is not true, in a stable order. */
    List<Finding> findings();
}
