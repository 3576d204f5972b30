/** The checks of the guiding principles on facts of this stage. */
package org.wopengine.closure.principle;
