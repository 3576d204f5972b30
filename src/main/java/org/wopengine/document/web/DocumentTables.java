package org.wopengine.document.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.document.CitedFile;
import org.wopengine.document.DocumentView;
import org.wopengine.document.DueDocument;
import org.wopengine.document.FileView;
import org.wopengine.shared.DocumentReference;
import org.wopengine.table.TableFile;
import org.wopengine.table.TableTexts;

/** The lists of documents as files: a row for each version, so that every hash is in it. */
@Component
class DocumentTables {
    private static final String TITLE = "document.field.title";
    private static final String TYPE = "document.field.type";

    private final TableTexts texts;

    DocumentTables(TableTexts texts) {
        this.texts = texts;
    }

    /**
     * One file: a version of a document of the owner, or a file that is only referred to.
     *
     * @param document null if it is only referred to
     * @param file null if it is only referred to
     * @param cited null if it is the owner's
     */
    record Row(DocumentView document, FileView file, CitedFile cited) {
        DocumentReference reference() {
            return file == null ? cited.reference() : file.reference();
        }
    }

    static List<Row> rows(Collection<DocumentView> documents, Collection<CitedFile> cited) {
        return Stream.concat(
                        documents.stream().flatMap(document -> document.versions().stream()
                                .map(file -> new Row(document, file, null))),
                        cited.stream().map(file -> new Row(null, null, file)))
                .toList();
    }

    TableFile<Row> of(String owner) {
        return new TableFile<>(
                owner + "-documents",
                texts.text("document.title.of", owner),
                List.of(
                        texts.column("document.number", row -> row.reference().toString()),
                        texts.column(
                                TITLE,
                                row -> row.cited() == null
                                        ? row.document().title()
                                        : row.cited().title()),
                        texts.column(
                                TYPE,
                                row -> row.cited() == null
                                        ? row.document().type()
                                        : row.cited().type()),
                        texts.column("document.origin", this::origin),
                        texts.column(
                                "document.file",
                                row -> row.cited() == null
                                        ? row.file().name()
                                        : row.cited().name()),
                        texts.column(
                                "document.bytes",
                                row -> row.cited() == null ? row.file().size() : null),
                        texts.column(
                                "document.sha256",
                                row -> row.cited() == null
                                        ? row.file().sha256()
                                        : row.cited().sha256()),
                        texts.column(
                                "document.uploaded-by",
                                row -> row.cited() == null ? row.file().uploadedBy() : null),
                        texts.moment(
                                "document.by",
                                row -> row.cited() == null ? row.file().uploadedAt() : null),
                        texts.column(
                                "document.state",
                                row -> row.cited() == null
                                        ? row.file().state()
                                        : row.cited().state()),
                        texts.column(
                                "document.found-in-it",
                                row -> row.cited() == null ? row.file().found() : null),
                        texts.column(
                                "document.retained",
                                row -> row.cited() == null ? row.document().retainedUntil() : null),
                        texts.moment(
                                "document.destroyed.badge",
                                row -> row.cited() == null && row.file().destruction() != null
                                        ? row.file().destruction().at()
                                        : null)));
    }

    private String origin(Row row) {
        if (row.cited() != null) {
            return texts.text("document.origin.cited");
        }
        return row.document().party() == null
                ? texts.text("document.from-office")
                : row.document().party().value();
    }

    /** The documents whose retention has ended. */
    TableFile<DueDocument> due() {
        return texts.file(
                "retention-ended",
                "document.retention.title",
                List.of(
                        texts.column(
                                "document.number", row -> "D-" + row.document().number()),
                        texts.column(TITLE, row -> row.document().title()),
                        texts.column(TYPE, row -> row.document().type()),
                        texts.column(
                                "document.retention.of",
                                row -> row.document().owner().code()),
                        texts.column(
                                "document.retention.files",
                                row -> row.document().versions().size()),
                        texts.column("document.retention.ended", row -> row.document()
                                .retainedUntil()),
                        texts.column("document.retention.noted", DueDocument::notedOn)));
    }
}
