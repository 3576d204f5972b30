package counterexample.interest.web;

import counterexample.interest.process.Contract;

/** A page that knows the model. */
final class PageThatSteps {
    private PageThatSteps() {}

    static String process() {
        return Contract.id();
    }
}
