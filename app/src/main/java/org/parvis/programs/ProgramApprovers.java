package org.parvis.programs;

/**
 * Whether two people can let programs of others in together: as soon as they can, nobody does it
 * alone, not even whoever operates the installation. Implemented by the module that knows whose
 * duty that is.
 */
public interface ProgramApprovers {
    boolean areTwo();
}
