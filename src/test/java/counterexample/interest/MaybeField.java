package counterexample.interest;

import java.util.Optional;

/** Keeps an answer as its state. */
record MaybeField(Optional<String> reason) {}
