/**
 * Classes that break the architecture on purpose, one per rule, each named after what it does wrong. They stand outside
 * of {@code org.wopengine}, so that no test application scans them.
 */
package counterexample;
