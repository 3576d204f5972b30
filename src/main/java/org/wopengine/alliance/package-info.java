/**
 * The alliance: which organisations belong to it, and which operators have accepted the Code of Conduct, in which version
 * and until when. Whoever lets an operator do something that needs the Code asks {@link
 * org.wopengine.alliance.CodeOfConduct}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Alliance",
        allowedDependencies = {"shared", "answers", "identity", "identity :: policy", "operator", "table"})
package org.wopengine.alliance;
