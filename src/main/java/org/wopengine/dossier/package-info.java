/** The pages on which people read: the list of partnerships, and for each one everything that is known about it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {
            "shared",
            "identity",
            "identity :: policy",
            "workflow",
            "operator",
            "partnership",
            "document",
            "table",
            "audit",
            "notification",
            "duties",
            "principle"
        })
package org.wopengine.dossier;
