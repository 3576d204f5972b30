package counterexample.interest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A public entity: another module can hold it. */
@Entity
public class OpenEntity {
    @Id
    private String id;

    protected OpenEntity() {}

    public String id() {
        return id;
    }
}
