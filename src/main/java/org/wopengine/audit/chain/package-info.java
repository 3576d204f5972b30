/** Chains of hashes: what they are made of, and whether one still holds. Knows nothing of the database. */
@org.springframework.modulith.NamedInterface("chain")
package org.wopengine.audit.chain;
