package org.wopengine.matching.score;

/**
 * Why a pair is ruled out, or what to look at.
 *
 * @param code an {@link Exclusion} or a {@link Flag}
 */
public record Objection<C extends Enum<C>>(C code, Sentence sentence) {}
