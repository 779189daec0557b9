package org.parvis.catalogue.spi;

import java.util.List;
import java.util.Optional;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;

/** Knows published services by their code, for pages of other modules that list them. */
public interface ListedServices {
    /** The row of a service that is published in that language. */
    Optional<ServiceRow> row(String code, Words w);

    /** Whether a service of that code is published. */
    boolean known(String code);

    /** Whether a service is found by that word of an address, in whatever language. */
    boolean standsAt(String slug);

    /** The services whose texts lead to that address of the site. */
    List<Link> leadingTo(String address, Words w);
}
