/**
 * Editor pages for big repeating data. A form cannot hold a work plan; its task links to one of these pages, where
 * half-finished work is kept until the task's submission reads and checks it. A stage describes its sheet with a
 * {@link org.wopengine.worksheet.Sheet} and reads it through {@link org.wopengine.worksheet.Drafts}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Worksheets",
        allowedDependencies = {
            "shared",
            "answers",
            "identity",
            "identity :: policy",
            "partnership",
            "document",
            "duties"
        })
package org.wopengine.worksheet;
