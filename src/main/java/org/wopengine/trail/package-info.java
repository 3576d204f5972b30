/**
 * What those who audit read: decisions found across all partnerships, the timeline of one, what a decider saw, the path a
 * partnership took through its models. Only reads, also from tables of others (ADR 99).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Trail",
        allowedDependencies = {
            "shared",
            "identity",
            "identity :: policy",
            "workflow",
            "operator",
            "partnership",
            "audit",
            "audit :: chain",
            "audit :: seal",
            "print",
            "dossier",
            "table",
            "notification",
            "document",
            "principle",
            "viewing"
        })
package org.wopengine.trail;
