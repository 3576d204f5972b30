package counterexample.interest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity whose state anybody may overwrite. */
@Entity
class SettableEntity {
    @Id
    private String id;

    private String status;

    void setStatus(String status) {
        this.status = status;
    }

    @Override
    public String toString() {
        return id + status;
    }
}
