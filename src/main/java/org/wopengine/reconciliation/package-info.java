/**
 * Holds the engine, the tables, the files and the chains against each other and says where they disagree: the invariants of
 * the product, each with its question to the database and its cure. Reads everything, repairs nothing.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Reconciliation",
        allowedDependencies = {"shared", "identity", "identity :: policy", "audit", "document", "table"})
package org.wopengine.reconciliation;
