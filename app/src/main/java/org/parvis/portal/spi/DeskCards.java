package org.parvis.portal.spi;

import org.parvis.ds.Words;

/**
 * What a module puts on the desk of somebody, which is the home of their account. It says whose
 * turn it is, what to do and by when, from facts alone; of a sensitive service it shows a door and
 * no content. A module that is off puts nothing there, and nobody misses it.
 */
public interface DeskCards {
    /**
     * Its part, read in the transaction of the page, which stands in the scene of whoever is signed
     * in: by few statements, however much there is.
     */
    DeskPart part(Desk desk, Words w);
}
