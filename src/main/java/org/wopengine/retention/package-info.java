/**
 * The end of personal data: for how long names stay in the record, and how a person is anonymised afterwards, without breaking
 * the chains of hashes (ADR 105). Writes into the tables of others, but nothing else than a pseudonym instead of a person.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"shared", "answers", "identity", "identity :: policy", "workflow", "partnership", "audit"
        })
package org.wopengine.retention;
