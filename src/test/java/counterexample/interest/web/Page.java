package counterexample.interest.web;

/** A page of the stage. */
public interface Page {}
