/** The fictional operators and partnerships of the demo, made through the same doors people use. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "identity",
            "operator",
            "workflow",
            "partnership",
            "document",
            "worksheet",
            "duties"
        })
package org.wopengine.demo;
