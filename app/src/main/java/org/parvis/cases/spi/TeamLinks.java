package org.parvis.cases.spi;

import java.util.Optional;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;

/**
 * A page that a module has for whoever works on a file, as a bean of that module: the page of the
 * file leads there.
 */
@FunctionalInterface
public interface TeamLinks {
    /** Nothing where the module has nothing to show of files of that service. */
    Optional<Link> link(String reference, ServiceDefinition service, Words words);
}
