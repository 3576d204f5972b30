package org.wopengine.audit.chain;

import java.util.List;

/**
 * One link: a row that must not change, and the hash over it and over the link before.
 *
 * @param number counted from 1
 * @param subject what kind of row, such as DECISION
 * @param rowKey which row
 * @param plain the row's values; empty if the row is not there any more
 * @param personal its values about persons
 * @param salt of the personal values, in hex; null once they were taken away
 * @param previous hash of the link before, in hex; {@link Digest#NOTHING} in the first
 * @param hash of this link as it was noted, in hex
 */
public record Link(
        String partnership,
        int number,
        String subject,
        String rowKey,
        List<Plain> plain,
        List<Personal> personal,
        String salt,
        String previous,
        String hash) {

    /** The canonical form, hashed. The database computes the same in {@code wop.chain_append}; golden files hold both. */
    String computed() {
        var digest = new Digest()
                .text("wop-link-1")
                .text(previous)
                .text(partnership)
                .text(Integer.toString(number))
                .text(subject)
                .text(rowKey);
        plain.forEach(field -> digest.text(field.name()).text(field.value()));
        personal.forEach(field -> digest.text(field.name()).text(field.digest()));
        return digest.hex();
    }

    /** Whether the values about persons are gone, as they may be after retention. */
    public boolean anonymised() {
        return salt == null;
    }
}
