package org.wopengine.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One rule all models and forms keep. Finding nothing means it is kept. */
interface ModelRule {
    String id();

    String title();

    List<Finding> findings(Models models);

    static ModelRule rule(String id, String title, BiConsumer<Models, Report> check) {
        return new Checked(id, title, check);
    }

    /** Where a rule writes what it found. */
    interface Report {
        void add(String file, String element, String problem, String cure);
    }

    /** A rule written as one function. */
    record Checked(String id, String title, BiConsumer<Models, Report> check) implements ModelRule {
        @Override
        public List<Finding> findings(Models models) {
            var findings = new ArrayList<Finding>();
            check.accept(
                    models,
                    (file, element, problem, cure) -> findings.add(new Finding(id, file, element, problem, cure)));
            return findings;
        }

        @Override
        public String toString() {
            return id + " " + title;
        }
    }
}
