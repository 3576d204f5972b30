/** The gates as their forms see them, and the model {@code principle-waiver}. */
package org.wopengine.principle.process;
