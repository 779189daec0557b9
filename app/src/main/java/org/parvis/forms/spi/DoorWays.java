package org.parvis.forms.spi;

import java.util.Optional;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Channel;

/**
 * What a module has for those who take another door of a service, as a bean of that module: the
 * start page leads there from that door.
 */
public interface DoorWays {
    /** Nothing where the module has nothing for that door of that service. */
    Optional<Link> at(ServiceDefinition service, Channel door, Words w);
}
