/**
 * How well a mentor fits a mentee: nine criteria with a reason each, what rules a pair out, and what somebody has to look
 * at. Plain code: it knows no database and no engine, and asks nobody; whoever calls it fills the records. The score is
 * advice, a person decides.
 */
@org.springframework.modulith.NamedInterface("score")
package org.wopengine.matching.score;
