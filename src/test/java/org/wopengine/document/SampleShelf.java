package org.wopengine.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.shared.Actor;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * What operators have on their shelves when a test begins to answer forms. Good answers name the type of file that is
 * asked for; the desk and the tasklist of tests put the number of one in its place, which is there from then on.
 */
@TestComponent
public class SampleShelf {
    private static SampleShelf open;

    private final Documents documents;
    private final FileExamination examination;
    private final TransactionTemplate transaction;
    private final Map<String, DocumentReference> known = new ConcurrentHashMap<>();

    SampleShelf(Documents documents, FileExamination examination, TransactionTemplate transaction) {
        this.documents = documents;
        this.examination = examination;
        this.transaction = transaction;
        put(this);
    }

    private static synchronized void put(SampleShelf shelf) {
        open = shelf;
    }

    /** The same answers with a file of the operator in place of each type of file. */
    public static Map<String, Object> filled(String user, Map<String, ?> answers) {
        var filled = new LinkedHashMap<String, Object>(answers);
        filled.replaceAll((key, value) -> value instanceof DocumentType type
                ? open.file(operator(user, answers), type).toString()
                : value);
        return filled;
    }

    /** A file of this type among the documents of a partnership, the same each time. */
    public static DocumentReference of(PartnershipId partnership, DocumentType type) {
        return open.file(partnership, type);
    }

    private DocumentReference file(PartnershipId partnership, DocumentType type) {
        return transaction.execute(status -> documents.of(DocumentOwner.of(partnership)).stream()
                .filter(document -> document.type() == type && document.title().equals("Sample"))
                .flatMap(document -> document.versions().stream())
                .map(FileView::reference)
                .findFirst()
                .orElseGet(() -> upload(
                        DocumentOwner.of(partnership),
                        type,
                        type + " of " + partnership,
                        new Actor("secretariat", "secretariat", null))));
    }

    /** A file of this type on the shelf of an operator. */
    public DocumentReference file(OperatorCode operator, DocumentType type) {
        return known.computeIfAbsent(
                operator + " " + type,
                none -> upload(
                        DocumentOwner.of(operator),
                        type,
                        type + " of " + operator,
                        new Actor(operator.value().toLowerCase(Locale.ROOT), operator.group(), null)));
    }

    private DocumentReference upload(DocumentOwner owner, DocumentType type, String text, Actor by) {
        try {
            var file = Files.createTempFile("wop-sample-", ".pdf");
            try {
                Files.write(file, SampleFiles.pdf(text));
                var examined = examination.examine(file, type.name().toLowerCase(Locale.ROOT) + ".pdf");
                return transaction.execute(
                        status -> documents.add(owner, new NewDocument(type, "Sample", null, true), examined, by));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whoever writes for somebody else says for whom; op03c is the third person of OP03. */
    private static OperatorCode operator(String user, Map<String, ?> answers) {
        var named = answers.get("applicantOperator");
        return new OperatorCode(
                named instanceof String code
                        ? code
                        : user.toUpperCase(Locale.ROOT).replaceFirst("(?<=\\d)[A-Z]+$", ""));
    }
}
