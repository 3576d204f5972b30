/** Who may do what: the one source that the doors of the web side, the pages and the tests ask. */
@org.springframework.modulith.NamedInterface("policy")
package org.wopengine.identity.policy;
