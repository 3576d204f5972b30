/**
 * Progress of a running partnership: one report per period, rated by both sides and decided by the secretariat, and a
 * review half-way. What was reached is read by the closure.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Monitoring",
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
            "notification",
            "agreement",
            "workplan",
            "duties",
            "principle"
        })
package org.wopengine.monitoring;
