/** Draws models, and the path a run took through one. Plain code on models; knows no engine. */
package org.wopengine.workflow.picture;
