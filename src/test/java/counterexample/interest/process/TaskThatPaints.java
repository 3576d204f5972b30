package counterexample.interest.process;

import counterexample.interest.web.Page;

/** A service task that knows a page. */
record TaskThatPaints(Page page) {}
