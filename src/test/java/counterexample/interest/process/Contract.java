package counterexample.interest.process;

/** What a model and its stage agree on. */
public final class Contract {
    private Contract() {}

    public static String id() {
        return "interest-screening";
    }
}
