package org.parvis.mandates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
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
     * @param business whose accesses are shown as given, when it is not oneself
     * @param words what was looked for among those for whom one acts
     */
    record All(
            List<Row> waiting,
            List<Row> held,
            boolean searchable,
            String words,
            @Nullable String next,
            @Nullable String business,
            List<Row> given,
            List<Row> over,
            @Nullable String done) {}

    /**
     * One mandate, and what its reader may do with it.
     *
     * @param files the other's files, when the reader may read them today
     */
    record One(
            String title,
            List<SummaryRow> rows,
            @Nullable String note,
            @Nullable String accept,
            @Nullable String refuse,
            @Nullable String revoke,
            @Nullable String act,
            String name,
            @Nullable List<ServiceRow> files,
            List<FieldError> errors) {}

    /** Asked once more before it ends. */
    record Revoke(String title, String action, String back) {}

    /** In which capacity. */
    record Choose(@Nullable String business, List<Link> give, List<Link> ask) {}

    /**
     * The form of a proposal.
     *
     * @param give whether somebody else will act
     * @param kinds for whom it can be, when there is a choice
     * @param services choices, the first of which is all of them
     */
    record Propose(
            String title,
            Ground ground,
            boolean give,
            List<PrincipalKind> kinds,
            List<Choice> services,
            List<Choice> acts,
            String untilHint,
            Typed typed,
            String action,
            Fields fields) {
        /** Whether another person is reached by their address, at first sight. */
        boolean person() {
            return give || kinds.contains(PrincipalKind.PERSON);
        }

        boolean child() {
            return !give && kinds.contains(PrincipalKind.CHILD);
        }

        boolean business() {
            return !give && kinds.contains(PrincipalKind.BUSINESS);
        }
    }

    /** What a body has to look at. */
    record Team(List<Waiting> waiting, @Nullable String error) {}

    record Waiting(
            String id, String title, List<SummaryRow> rows, boolean consult, String action) {}
}
