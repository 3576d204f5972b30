package org.wopengine.worksheet;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The drafts in the database. */
interface DraftStore extends Repository<Draft, Draft.Key> {
    Optional<Draft> findByKey(Draft.Key key);

    /** The draft for a save. Saves of one draft wait for each other, so each merges into what the last one left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select draft from Draft draft where draft.key = :key")
    Optional<Draft> lock(Draft.Key key);

    /** Makes sure there is a row to lock, also when two people save the very first time. */
    @Modifying
    @Query(
            value =
                    """
                    insert into wop.worksheet_draft (partnership, kind, revision, begun, version)
                    values (:#{#key.partnership}, :#{#key.kind}, 0, 0, 0)
                    on conflict do nothing
                    """,
            nativeQuery = true)
    void prepare(Draft.Key key);
}
