package counterexample.interest;

import java.util.Date;

/** Asks the machine for the time in the old way. */
final class DateMaker {
    private DateMaker() {}

    static long today() {
        return new Date().getTime() + System.currentTimeMillis();
    }
}
