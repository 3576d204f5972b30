/** Matching: rounds of candidates, the answers of both sides, the secretariat's approval, the letters of intent. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {
            "shared",
            "answers",
            "workflow",
            "operator",
            "partnership",
            "document",
            "interest",
            "duties"
        })
package org.wopengine.matching;
