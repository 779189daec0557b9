package org.parvis.mandates.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.SummaryRow;
import org.parvis.identity.Fields;
import org.parvis.mandates.MandateLists;

/** What the pages about clients of a firm show. */
final class ClientsPage {
    private ClientsPage() {}

    /**
     * Clients of a firm, by pages.
     *
     * @param choices those of this page, and all that are found when there are more
     * @param words what was looked for
     * @param after where this page begins, so that one comes back to it
     * @param staff who can be sent to those that are ticked
     * @param who of them was chosen
     */
    record Clients(
            String firm,
            List<ClientRow> clients,
            List<Choice> choices,
            boolean searchable,
            String words,
            MandateLists.After after,
            @Nullable String next,
            List<Choice> staff,
            String who,
            Fields fields,
            @Nullable String done) {}

    /** One of them in the list. */
    record ClientRow(String name, String href, String line, String people) {}

    /** One client of a firm, and who is sent there. */
    record Client(
            String name,
            List<SummaryRow> rows,
            List<Sent> sent,
            List<Choice> staff,
            List<Choice> acts,
            String action,
            Fields fields,
            @Nullable String done) {}

    record Sent(String name, String acts, String end) {}
}
