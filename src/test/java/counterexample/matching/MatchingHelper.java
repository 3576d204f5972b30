package counterexample.matching;

/** Helps. */
interface MatchingHelper {}
