package org.parvis.opendata.catalogue;

import java.util.List;
import java.util.Map;
import org.parvis.kernel.Home;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.organizations.Organization;

/**
 * From one state of the catalogue to the next one.
 *
 * @param all that are public in it
 * @param version of what is public
 * @param bodies what is said of those that publish something
 * @param anew whether nothing of what was written before is used
 */
record IndexStep(
        List<CatalogueEntry> all,
        long version,
        Map<Home, Organization> bodies,
        IndexChange change,
        boolean anew) {
    /** How many datasets are to be written again or taken out. */
    int size() {
        return change.changed().size() + change.gone().size();
    }
}
