/** Expression of interest: what an operator asks for or offers, and the secretariat's screening of it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Expression of interest",
        allowedDependencies = {
            "shared",
            "answers",
            "workflow",
            "operator",
            "partnership",
            "document",
            "partnership::process",
            "notification",
            "duties"
        })
package org.wopengine.interest;
