/**
 * Files as evidence: what was uploaded to a partnership or to an operator's own shelf, in all its versions, by whom, and
 * whether it is free of what harms. Forms of the stages refer to a file by its number; {@link
 * org.wopengine.document.Documents} offers the fitting ones and checks the choice.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"shared", "answers", "identity", "identity :: policy", "operator", "partnership", "table"
        })
package org.wopengine.document;
