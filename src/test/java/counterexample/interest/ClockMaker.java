package counterexample.interest;

import java.time.Clock;

/** Brings a clock of its own. */
final class ClockMaker {
    private ClockMaker() {}

    static Clock clock() {
        return Clock.systemUTC();
    }
}
