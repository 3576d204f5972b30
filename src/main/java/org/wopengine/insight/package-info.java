/**
 * Where partnerships spend their time: how long stages take and whose turn it was, where work comes back, what is done by its
 * due date. Only reads, also from tables of others, and keeps nothing (ADR 104).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "shared",
            "identity",
            "identity :: policy",
            "workflow",
            "operator",
            "partnership",
            "table"
        })
package org.wopengine.insight;
