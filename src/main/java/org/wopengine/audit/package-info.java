/**
 * The decision log: what was decided, by whom, when and why. Written with the change itself, never touched again; chained by
 * hashes and sealed, so that it shows if it was.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Decision log",
        allowedDependencies = {"shared", "identity", "identity :: policy", "table"})
package org.wopengine.audit;
