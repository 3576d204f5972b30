package org.wopengine.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.wopengine.shared.DocumentReference;
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

    /** The same with the cells of a worksheet; its files stand among the documents of the partnership, one for each row. */
    Map<String, List<Map<String, String>>> uploadRows(
            String user, PartnershipId partnership, Map<String, List<Map<String, String>>> sheet) {
        var filed = new LinkedHashMap<String, List<Map<String, String>>>();
        sheet.forEach((section, rows) -> filed.put(
                section,
                rows.stream()
                        .map(row -> {
                            var cells = new LinkedHashMap<>(row);
                            cells.replaceAll((column, cell) -> cell.startsWith(FILE)
                                    ? proof(
                                            user,
                                            partnership,
                                            DocumentType.valueOf(cell.substring(FILE.length())),
                                            row.getOrDefault("code", spelled(row.getOrDefault("area", section))))
                                    : cell);
                            return (Map<String, String>) cells;
                        })
                        .toList()));
        return filed;
    }

    /** {@code ENERGY_MANAGEMENT} as people write it on a file. */
    private static String spelled(String area) {
        var words = area.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What one row is proved by; the next report on the row refers to the same file. */
    private String proof(String user, PartnershipId partnership, DocumentType type, String row) {
        var owner = DocumentOwner.of(partnership);
        var operator = new OperatorCode(user.toUpperCase(Locale.ROOT));
        var said = new NewDocument(type, kind(type) + ", " + row, null, null);
        return documents.of(owner).stream()
                .filter(document -> document.title().equals(said.title()))
                .map(document -> document.versions().get(0).reference())
                .findFirst()
                .orElseGet(() -> add(
                        owner,
                        said,
                        page(kind(type), row, "About: " + partnership),
                        new Actor(user, operator.group(), null)))
                .toString();
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
        var held = form.getOrDefault("steeringMetOn", "");
        var page = page(
                kind,
                "About: " + about + ", " + partnership,
                "Signed: " + signed,
                operator + ", " + field + " " + held);
        var said = new NewDocument(type, kind + ", " + signed, null, null);
        return add(DocumentOwner.of(operator), said, page, new Actor(user, operator.group(), null))
                .toString();
    }

    private DocumentReference add(DocumentOwner owner, NewDocument said, byte[] page, Actor by) {
        try {
            var file = Files.createTempFile("wop-demo-", ".pdf");
            try {
                Files.write(file, page);
                var examined = examination.examine(file, said.type().name().toLowerCase(Locale.ROOT) + ".pdf");
                return transaction.execute(status -> documents.add(owner, said, examined, by));
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
            case MISSION_REPORT -> "Mission report";
            case SC_MINUTES -> "Minutes of the steering committee";
            case EVIDENCE -> "Proof";
            case FINAL_REPORT -> "Final report";
            case MTR -> "Report of the review";
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
