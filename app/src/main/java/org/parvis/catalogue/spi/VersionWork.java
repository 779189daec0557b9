package org.parvis.catalogue.spi;

import java.util.List;
import org.parvis.ds.Task;
import org.parvis.ds.Words;

/**
 * What else a designer can do with a version, and how far it is: rehearse it, move the drafts of an
 * earlier one. The module that does it says so; the workshop lists it.
 */
public interface VersionWork {
    /**
     * The work there is for a version.
     *
     * @param published whether the version is published, or still proposed
     */
    List<Task> of(String service, int version, boolean published, Words w);
}
