package org.wopengine.worksheet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.wopengine.shared.PartnershipId;

/** The saved draft of one kind of sheet of one partnership. It stays when it was submitted, empty, to count on. */
@Entity
@Table(name = "worksheet_draft", schema = "wop")
class Draft {
    @EmbeddedId
    private Key key;

    @Column(name = "revision", nullable = false)
    private int revision;

    @Column(name = "begun", nullable = false)
    private int begun;

    @Column(name = "contents")
    @JdbcTypeCode(SqlTypes.JSON)
    private DraftContents contents;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    /** Which sheet of which partnership. */
    @Embeddable
    record Key(@Column(name = "partnership") String partnership, @Column(name = "kind") String kind)
            implements Serializable {
        static Key of(PartnershipId partnership, Sheet<?> sheet) {
            return new Key(partnership.reference(), sheet.kind());
        }
    }

    protected Draft() {}

    /** What is typed, or nothing if nothing was saved since the last submission. */
    Optional<DraftContents> contents() {
        return Optional.ofNullable(contents);
    }

    int revision() {
        return revision;
    }

    /** The revision at which this draft began, after the last submission. */
    int begun() {
        return begun;
    }

    /** Whether a page that shows this revision shows this draft, and not one that was submitted meanwhile. */
    boolean isShownAt(int shown) {
        return shown >= begun && shown <= revision;
    }

    String savedBy() {
        return savedBy;
    }

    Instant savedAt() {
        return savedAt;
    }

    void save(DraftContents merged, String user, Instant now) {
        contents = merged;
        savedBy = user;
        savedAt = now;
        revision++;
    }

    /** Empties the draft; pages that still show it can save no more. */
    void discard() {
        contents = null;
        savedBy = null;
        savedAt = null;
        revision++;
        begun = revision;
    }
}
