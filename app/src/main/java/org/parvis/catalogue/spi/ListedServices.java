package org.parvis.catalogue.spi;

import java.util.Optional;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;

/** Knows published services by their code, for pages of other modules that list them. */
public interface ListedServices {
    /** The row of a service that is published in that language. */
    Optional<ServiceRow> row(String code, Words w);
}
