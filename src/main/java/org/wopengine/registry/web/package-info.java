/** The pages of the profiles. The form that is made from a record of answers serves other modules' pages, too. */
@org.springframework.modulith.NamedInterface("editor")
package org.wopengine.registry.web;
