/**
 * Partnership agreement: written by both leads, checked against the guiding principles, signed by each lead operator.
 * Every version and every signature is kept.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Partnership agreement",
        allowedDependencies = {
            "shared",
            "answers",
            "identity",
            "document",
            "print",
            "workflow",
            "operator",
            "alliance",
            "partnership",
            "notification",
            "principle",
            "interest",
            "matching"
        })
package org.wopengine.agreement;
