package org.wopengine.audit;

import java.util.List;
import org.wopengine.audit.seal.Inclusion;

/**
 * A chain as lines of text with tabs between the fields: easy to read for a person and for a program in any language.
 * docs/audit.md describes it line by line; {@code verify/VerifyExport.java} reads it and shares no code with us.
 */
final class ProofText {
    private final StringBuilder text = new StringBuilder();

    private ProofText() {}

    static String of(ChainState chain, List<Inclusion> inclusions) {
        var written = new ProofText();
        written.line(
                "wop-export-1",
                chain.partnership(),
                Integer.toString(chain.links().size()));
        for (var link : chain.links()) {
            written.line(
                    "link",
                    Integer.toString(link.number()),
                    link.subject(),
                    link.rowKey(),
                    link.previous(),
                    link.hash(),
                    link.salt() == null ? "-" : link.salt());
            link.plain().forEach(field -> written.line("plain", field.name(), value(field.value())));
            link.personal()
                    .forEach(field -> written.line(
                            "personal",
                            field.name(),
                            field.digest() == null ? "-" : field.digest(),
                            value(field.value())));
        }
        for (var inclusion : inclusions) {
            var seal = inclusion.seal();
            written.line(
                    "seal",
                    Long.toString(seal.number()),
                    seal.at().toString(),
                    Integer.toString(seal.size()),
                    seal.root(),
                    seal.previous(),
                    seal.key(),
                    seal.signature());
            written.line(
                    "sealed",
                    Integer.toString(inclusion.head().links()),
                    Integer.toString(inclusion.index()),
                    String.join(",", inclusion.path()));
        }
        written.line("end");
        return written.text.toString();
    }

    private void line(String... fields) {
        text.append(String.join("\t", fields)).append('\n');
    }

    /** Text behind an equals sign, or a minus sign for nothing. */
    private static String value(String value) {
        return value == null
                ? "-"
                : "="
                        + value.replace("\\", "\\\\")
                                .replace("\t", "\\t")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r");
    }
}
