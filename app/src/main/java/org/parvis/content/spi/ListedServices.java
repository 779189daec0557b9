package org.parvis.content.spi;

import java.util.Optional;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;

/** Knows the services that pages of a pack list by their code. */
public interface ListedServices {
    /** The row of a service that is published in that language. */
    Optional<ServiceRow> row(String code, Words w);
}
