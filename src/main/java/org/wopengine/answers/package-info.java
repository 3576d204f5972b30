/**
 * Turns raw values, as they come from a form or an editor page, into records and checks them. The record is the only
 * description of what may be answered: names, types and Bean Validation rules.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Answers",
        allowedDependencies = {"shared"})
package org.wopengine.answers;
