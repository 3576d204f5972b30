/** The fictional operators and partnerships of the demo, made through the same doors people use. */
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
            "past"
        })
package org.wopengine.demo;
