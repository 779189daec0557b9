package org.parvis.mandates.sides;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;

/** What the pages about mandates show. */
public final class MandatesPage {
    private MandatesPage() {}

    /**
     * One mandate in a list.
     *
     * @param act where one begins to act under it, when one may today
     */
    public record Row(String name, String line, String href, Status status, @Nullable String act) {}

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
}
