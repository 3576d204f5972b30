/** The model {@code integrity-concern}: its forms and service tasks. */
package org.wopengine.integrity.process;
