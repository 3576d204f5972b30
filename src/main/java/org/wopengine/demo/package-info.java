/** The fictional operators, partnerships and calls of the demo, made through the same doors people use. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "identity",
            "operator",
            "alliance",
            "registry",
            "workflow",
            "partnership",
            "document",
            "worksheet",
            "duties",
            "principle",
            "past",
            "call",
            "matching :: score"
        })
package org.wopengine.demo;
