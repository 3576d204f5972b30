package org.wopengine.reconciliation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.document.Documents;

/** Every row of a file has its bytes, of its size and SHA-256, and all bytes have a row. */
@Component
class FileInvariant implements Invariant {
    private final Documents documents;

    FileInvariant(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String code() {
        return "I09";
    }

    @Override
    public Optional<String> question() {
        return Optional.empty();
    }

    @Override
    public List<Finding> findings() {
        return documents.breaks().stream()
                .map(told -> new Finding("files", told))
                .toList();
    }
}
