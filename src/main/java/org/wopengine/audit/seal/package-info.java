/** Seals: a signed root over the heads of all chains, kept outside the database, and the proof that one chain is in it. */
@org.springframework.modulith.NamedInterface("seal")
package org.wopengine.audit.seal;
