/** Expression of interest: what an operator asks for or offers, and the secretariat's screening of it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Expression of interest",
        allowedDependencies = {
            "shared",
            "answers",
            "workflow",
            "operator",
            "alliance",
            "partnership",
            "past",
            "document",
            "partnership::process",
            "notification",
            "duties",
            "principle"
        })
package org.wopengine.interest;
