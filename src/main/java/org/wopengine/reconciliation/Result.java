package org.wopengine.reconciliation;

import java.util.List;

/**
 * What came out for one invariant.
 *
 * @param code of the invariant, {@code I01} and so on
 * @param question what the database was asked; null if it was no question to the database
 * @param count of all findings
 * @param findings the first of them
 */
public record Result(String code, String question, int count, List<Finding> findings) {}
