package org.wopengine.reconciliation;

/**
 * One thing that is not as it should be.
 *
 * @param subject a partnership, an operator, or whatever else it is about
 * @param found what is there, in the words of the tables
 */
public record Finding(String subject, String found) {}
