package org.wopengine.registry;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.wopengine.operator.OperatorView;
import org.wopengine.shared.OperatorCode;

/**
 * Everything an operator tells of itself.
 *
 * @param operator the short row, which the whole programme works with
 * @param versions how often each section was kept; a section that is missing stands as the short row tells it
 */
public record Profile(
        OperatorView operator,
        Map<Section, Integer> versions,
        Identity identity,
        Ownership ownership,
        Supply supply,
        Figures figures,
        Knowledge knowledge,
        Contacts contacts,
        Papers papers) {

    public Profile {
        versions = Map.copyOf(versions);
    }

    public OperatorCode code() {
        return operator.code();
    }

    /** The number of the last version of a section; 0 for one nobody has kept yet. */
    public int version(Section section) {
        return versions.getOrDefault(section, 0);
    }

    /** The answers of one section. */
    public Record answers(Section section) {
        return switch (section) {
            case IDENTITY -> identity;
            case OWNERSHIP -> ownership;
            case SUPPLY -> supply;
            case FIGURES -> figures;
            case KNOWLEDGE -> knowledge;
            case CONTACTS -> contacts;
            case PAPERS -> papers;
        };
    }

    /** One answer of a section, or one part of a row in it. */
    public static Object value(RecordComponent question, Record answers) {
        return Answers.value(question, answers);
    }

    /** Whether the operator lets others read it. Who has not decided has not consented. */
    public boolean isPublic() {
        return Boolean.TRUE.equals(papers.publicConsent());
    }
}
