package org.parvis.mandates.businesses;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.identity.Fields;
import org.parvis.mandates.sides.MandatesPage;
import org.parvis.mandates.sides.Typed;

/** What the pages about a business show. */
final class BusinessesPage {
    private BusinessesPage() {}

    /**
     * What a business does here, for whoever manages it.
     *
     * @param waiting what it has to answer
     * @param links its clients, what was done for it
     */
    record Business(
            String name,
            @Nullable String number,
            List<MandatesPage.Row> waiting,
            List<MandatesPage.Row> given,
            List<MandatesPage.Row> over,
            List<Link> links,
            @Nullable String done) {}

    /**
     * The places of a business, for whoever manages it.
     *
     * @param found those that the register of enterprises counts and that are not here yet
     */
    record Places(
            String business,
            List<Place> open,
            List<Place> found,
            List<Place> closed,
            Typed typed,
            Fields fields,
            @Nullable String done) {}

    /**
     * One of them.
     *
     * @param number in the register, in words; none when it has none
     * @param action where it is closed, or the number under which it is added
     */
    record Place(String name, String address, @Nullable String number, String action) {}

    /** Asked once more before a place is closed, with the roles that end with it. */
    record Closing(String name, List<String> ending, String action, String back) {}

    /** What was done for a business. */
    record Log(String business, @Nullable DataTable table, @Nullable String next, String export) {}
}
