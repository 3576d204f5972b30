/** The contract of the model partnership-lifecycle, and the candidate groups every model asks for. */
@org.springframework.modulith.NamedInterface("process")
package org.wopengine.partnership.process;
