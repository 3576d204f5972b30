package org.wopengine.document;

import java.time.LocalDate;
import java.util.List;
import org.wopengine.shared.OperatorCode;

/**
 * One document with all its files.
 *
 * @param party the operator it comes from, or null if from an officer
 * @param retainedUntil it is kept at least so long; null while a partnership it has to do with is open
 * @param versions newest first, never empty
 */
public record DocumentView(
        long number,
        DocumentOwner owner,
        DocumentType type,
        String title,
        String slot,
        OperatorCode party,
        boolean consent,
        LocalDate retainedUntil,
        List<FileView> versions) {

    DocumentView having(List<FileView> files) {
        return new DocumentView(number, owner, type, title, slot, party, consent, retainedUntil, files);
    }

    public FileView newest() {
        return versions.get(0);
    }

    public List<FileView> older() {
        return versions.subList(1, versions.size());
    }
}
