/**
 * Diagnosis and work plan: where the mentee stands, what the partners will do about it, and how that will be proved.
 * The approved plan is what progress is measured against.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Work plan",
        allowedDependencies = {
            "shared",
            "answers",
            "identity",
            "workflow",
            "operator",
            "partnership",
            "partnership::process",
            "document",
            "worksheet",
            "print",
            "agreement",
            "principle"
        })
package org.wopengine.workplan;
