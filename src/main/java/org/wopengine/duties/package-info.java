/**
 * Separation of duties: who wrote something does not decide on it, who comes from one of the operators does not decide
 * on their partnership, who declared a conflict of interest decides nothing. Others ask {@link
 * org.wopengine.duties.Duties}; it knows neither forms nor stages.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Separation of duties",
        allowedDependencies = {
            "shared",
            "answers",
            "identity",
            "identity :: policy",
            "operator",
            "notification",
            "table"
        })
package org.wopengine.duties;
