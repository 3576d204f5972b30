package org.wopengine.shared;

import java.util.List;
import java.util.Set;

/**
 * What a stage tells about one partnership in its dossier. Each stage brings one; the dossier page shows them in the
 * order of the stages and so needs to know no stage.
 */
public interface DossierChapter {
    Stage stage();

    /**
     * The facts recorded so far, oldest first; empty if this stage has nothing yet. Called inside a read-only
     * transaction.
     */
    List<Section> sections(PartnershipId partnership);

    /**
     * The same for somebody in these groups, who may read the dossier. A chapter in which not everybody reads everything
     * withholds here; without groups it tells what everybody may read.
     */
    default List<Section> sections(PartnershipId partnership, Set<String> groups) {
        return sections(partnership);
    }

    /**
     * One block of facts.
     *
     * @param titleKey message key of the heading
     * @param titleArguments values for the heading
     * @param facts label and value pairs, shown as a list; empty for none
     * @param columns message keys of a table's columns; empty for no table
     * @param rows the table's rows, each as long as {@code columns}
     */
    record Section(
            String titleKey,
            List<Object> titleArguments,
            List<Fact> facts,
            List<String> columns,
            List<List<Object>> rows) {
        public static Section ofFacts(String titleKey, List<Fact> facts) {
            return new Section(titleKey, List.of(), facts, List.of(), List.of());
        }

        public static Section ofTable(String titleKey, List<String> columns, List<List<Object>> rows) {
            return new Section(titleKey, List.of(), List.of(), columns, rows);
        }
    }

    /**
     * @param labelKey message key of the label
     * @param value shown as it is: text, number, date, Money, or an enum (then its message {@code code.<Enum>.<NAME>} is
     *     shown if there is one); null is shown as "not stated"
     */
    record Fact(String labelKey, Object value) {}
}
