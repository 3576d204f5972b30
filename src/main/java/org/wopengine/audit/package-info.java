/** The decision log: what was decided, by whom, when and why. Written with the change itself, never touched again. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Decision log",
        allowedDependencies = {"shared"})
package org.wopengine.audit;
