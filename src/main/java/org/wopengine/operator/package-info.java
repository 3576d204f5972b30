/** The registry of water and sanitation operators: who they are, where, of which type, how they perform. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Operator registry",
        allowedDependencies = {"shared", "answers", "identity"})
package org.wopengine.operator;
