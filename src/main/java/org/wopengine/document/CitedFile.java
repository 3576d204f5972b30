package org.wopengine.document;

import org.wopengine.shared.DocumentReference;

/** A file that an answer refers to, as a dossier shows it. */
public record CitedFile(
        DocumentReference reference, DocumentType type, String title, String name, String sha256, ScanState state) {}
