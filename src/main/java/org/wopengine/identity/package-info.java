/**
 * Who the people are, what they may do, and how they come in: users and groups, one login for own pages and Tasklist,
 * the engine's authorizations, the frame of the own pages and their languages.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "table"})
package org.wopengine.identity;
