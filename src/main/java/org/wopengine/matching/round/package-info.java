/**
 * Who helps whom in one round: the pairs with the highest total score under what mentors can take on, what is ruled out,
 * what officers decided and what no region shall miss. Plain code: no database, no engine. The plan is a proposal with a
 * proof; a person decides.
 */
@org.springframework.modulith.NamedInterface("round")
package org.wopengine.matching.round;
