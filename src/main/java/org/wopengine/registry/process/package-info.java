/** The model {@code operator-registration}: its forms and service tasks, and whose tasks they are. */
package org.wopengine.registry.process;
