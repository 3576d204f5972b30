package counterexample.interest;

import org.springframework.beans.factory.annotation.Value;

/** Hides what it needs in a field. */
class FieldInjection {
    @Value("${spring.application.name}")
    private String name;

    @Override
    public String toString() {
        return name;
    }
}
