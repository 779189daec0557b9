package org.parvis.mandates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.identity.Fields;

/** What the pages about mandates show. */
final class MandatesPage {
    private MandatesPage() {}

    /**
     * One mandate in a list.
     *
     * @param act where one begins to act under it, when one may today
     */
    record Row(String name, String line, String href, Status status, @Nullable String act) {}

    /**
     * All mandates of somebody.
     *
     * @param business that they manage and act for at the moment
     * @param words what was looked for among those for whom one acts
     */
    record All(
            List<Row> waiting,
            List<Row> held,
            boolean searchable,
            String words,
            @Nullable String next,
            @Nullable Link business,
            List<Row> given,
            List<Row> over,
            @Nullable String done) {}

    /**
     * One mandate, and what its reader may do with it.
     *
     * @param begin where one begins something for the other, once one acts for them
     * @param files the other's files, when the reader may read them today
     * @param places among which one may choose, when the other is a business with several
     */
    record One(
            String title,
            List<SummaryRow> rows,
            @Nullable String note,
            @Nullable String accept,
            @Nullable String refuse,
            @Nullable String revoke,
            @Nullable String act,
            @Nullable String begin,
            String name,
            @Nullable List<ServiceRow> files,
            List<Choice> places,
            List<FieldError> errors) {}

    /** Asked once more before it ends. */
    record Revoke(String title, String action, String back) {}

    /**
     * What a business does here, for whoever manages it.
     *
     * @param waiting what it has to answer
     * @param links its clients, what was done for it
     */
    record Business(
            String name,
            @Nullable String number,
            List<Row> waiting,
            List<Row> given,
            List<Row> over,
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

    /** In which capacity. */
    record Choose(@Nullable String business, List<Link> give, List<Link> ask) {}

    /**
     * The form of a proposal.
     *
     * @param give whether somebody else will act
     * @param kinds for whom it can be, when there is a choice
     * @param services choices, the first of which is all of them
     * @param places of the business that gives it; the first is all of them
     */
    record Propose(
            String title,
            Ground ground,
            boolean give,
            List<PrincipalKind> kinds,
            List<Choice> services,
            List<Choice> places,
            List<Choice> acts,
            String untilHint,
            BusinessFields.@Nullable Known confirm,
            Typed typed,
            String action,
            Fields fields) {
        /** Whether a firm can act, and not only a person. */
        boolean firms() {
            return give && ground.firms();
        }

        /** Whether another person is reached by their address, at first sight. */
        boolean person() {
            return give || kinds.contains(PrincipalKind.PERSON);
        }

        boolean child() {
            return !give && kinds.contains(PrincipalKind.CHILD);
        }

        boolean business() {
            return firms() || (!give && kinds.contains(PrincipalKind.BUSINESS));
        }

        /** A business that nobody needs to know here yet. */
        boolean opening() {
            return !give && ground.needs(Ground.Need.DECISION);
        }
    }

    /** What a body has to look at. */
    record Team(List<Waiting> waiting, @Nullable String error) {}

    record Waiting(
            String id, String title, List<SummaryRow> rows, boolean consult, String action) {}
}
