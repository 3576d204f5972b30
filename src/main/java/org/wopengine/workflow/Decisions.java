package org.wopengine.workflow;

import java.util.List;
import java.util.Map;

/** Asks the decision tables of {@code bpmn/*.dmn} that officers read and change. */
public interface Decisions {
    /**
     * Asks the newest version of a table that collects: every row that fits counts.
     *
     * @param table its id, such as {@code match-eligibility}
     * @param facts its inputs by name
     * @return the outputs of each row that fits, by name, in the order of the rows
     */
    List<Map<String, Object>> collect(String table, Map<String, ?> facts);
}
