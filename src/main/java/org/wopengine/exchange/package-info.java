/**
 * Lists that leave and come back as files: a template, an export, a preview that tells every mistake with row and column, and an
 * import that is taken whole or not at all. A module describes its list with a {@link org.wopengine.exchange.ListOnFile}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Lists as files",
        allowedDependencies = {"shared", "answers", "identity", "identity :: policy", "worksheet", "table"})
package org.wopengine.exchange;
