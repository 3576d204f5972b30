package org.wopengine.matching;

/**
 * What the officer who makes the next list has to know of the rounds before.
 *
 * @param notApproved what was asked for when the last round was not approved, or null
 * @param concept the newest concept note, or null
 */
public record RoundBefore(String notApproved, MatchingView.Concept concept) {}
