package org.wopengine.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.document.DocumentOwner;
import org.wopengine.document.DocumentType;
import org.wopengine.document.Documents;
import org.wopengine.document.FileExamination;
import org.wopengine.document.NewDocument;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** The files of the demo: one page each, put on the shelf of the operator whose person answers a form with it. */
@Component
@Profile({"demo", "test"})
class ScannedPapers {
    /** Start of an answer that stands for a file. */
    static final String FILE = "FILE ";

    private final Documents documents;
    private final FileExamination examination;
    private final TransactionTemplate transaction;

    ScannedPapers(Documents documents, FileExamination examination, TransactionTemplate transaction) {
        this.documents = documents;
        this.examination = examination;
        this.transaction = transaction;
    }

    /** Uploads what the answers ask for and puts its number in its place. */
    void upload(String user, PartnershipId partnership, Map<String, Object> form) {
        form.replaceAll((field, answer) -> answer instanceof String text && text.startsWith(FILE)
                ? upload(user, partnership, field, DocumentType.valueOf(text.substring(FILE.length())), form)
                : answer);
    }

    private String upload(
            String user, PartnershipId partnership, String field, DocumentType type, Map<String, Object> form) {
        var operator = new OperatorCode(user.toUpperCase(Locale.ROOT));
        var kind = kind(type);
        var signed = form.getOrDefault(
                field.startsWith("board") ? "boardApprovalSignatory" : "commitmentSignatory",
                form.getOrDefault(
                        "signatory", form.getOrDefault("signatoryName", form.getOrDefault("auditor", operator))));
        var about = form.getOrDefault("title", "our partnership");
        try {
            var file = Files.createTempFile("wop-demo-", ".pdf");
            try {
                Files.write(
                        file,
                        page(
                                kind,
                                "About: " + about + ", " + partnership,
                                "Signed: " + signed,
                                operator + ", " + field));
                var examined = examination.examine(file, type.name().toLowerCase(Locale.ROOT) + ".pdf");
                var said = new NewDocument(type, kind + ", " + signed, null, null);
                return transaction
                        .execute(status -> documents.add(
                                DocumentOwner.of(operator), said, examined, new Actor(user, operator.group(), null)))
                        .toString();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String kind(DocumentType type) {
        return switch (type) {
            case COMMITMENT_LETTER -> "Letter of commitment";
            case LOI -> "Letter of intent";
            case AGREEMENT -> "Signed agreement";
            case ADDENDUM -> "Signed addendum";
            case AUDIT -> "Audit report";
            default -> "Document";
        };
    }

    /** A page of a few lines, in the smallest file that every reader opens. */
    static byte[] page(String... lines) {
        var text = new StringBuilder("BT /F1 14 Tf 60 760 Td 24 TL");
        for (var line : lines) {
            text.append(" (").append(line.replaceAll("([\\\\()])", "\\\\$1")).append(") Tj T*");
        }
        text.append(" ET");
        var parts = new String[] {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + text.length() + ">>stream\n" + text + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
        };
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder();
        for (int number = 1; number <= parts.length; number++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(number).append(" 0 obj").append(parts[number - 1]).append("endobj\n");
        }
        var start = file.length();
        file.append("xref\n0 ")
                .append(parts.length + 1)
                .append("\n0000000000 65535 f \n")
                .append(places);
        file.append("trailer<</Size ").append(parts.length + 1).append("/Root 1 0 R>>\nstartxref\n");
        return file.append(start).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
