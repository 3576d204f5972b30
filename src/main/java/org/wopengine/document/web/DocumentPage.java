package org.wopengine.document.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopengine.document.CitedFile;
import org.wopengine.document.DocumentOwner;
import org.wopengine.document.DocumentType;
import org.wopengine.document.DocumentView;

/**
 * What the page of the documents of one owner shows.
 *
 * @param title of the partnership, or name of the operator
 * @param cited what the partnership refers to on other shelves
 * @param mayUpload whether the reader may add anything
 * @param renewable the numbers of the documents the reader may add a version to
 * @param problem what is wrong with the whole, or null
 */
record DocumentPage(
        DocumentOwner owner,
        String title,
        List<DocumentView> documents,
        List<CitedFile> cited,
        boolean open,
        boolean mayUpload,
        Set<Long> renewable,
        long largest,
        String accepted,
        Map<String, String> typed,
        Map<String, String> errors,
        String problem) {

    /** Its address. */
    public String path() {
        return owner.path();
    }

    /** Where its owner is shown. */
    public String back() {
        return path().replace("/documents", "");
    }

    public String code() {
        return owner.code();
    }

    public boolean isShelf() {
        return owner.partnership() == null;
    }

    public DocumentType[] types() {
        return DocumentType.values();
    }

    public boolean renews(DocumentView document) {
        return mayUpload && renewable.contains(document.number());
    }
}
