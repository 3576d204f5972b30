package counterexample.interest;

import org.springframework.data.repository.Repository;

/** A public repository: another module can write these rows. */
public interface OpenRepository extends Repository<OpenEntity, String> {}
