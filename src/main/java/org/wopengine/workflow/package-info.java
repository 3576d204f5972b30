/**
 * All knowledge of the process engine. Stages describe their forms and service tasks with the few types of this
 * package; what the engine needs for that lives in {@code internal}. A fork of the engine would change this module only.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"shared", "answers", "identity", "duties"})
package org.wopengine.workflow;
