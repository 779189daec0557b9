package org.parvis.cases.mailing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Status;

/** The pages of mailings. */
final class MailingPage {
    private MailingPage() {}

    /** Those of the body, newest first. */
    record All(List<ServiceRow> rows, String queue) {}

    /**
     * What is written, before it leaves.
     *
     * @param filter the queue it goes to, as its address says it
     * @param files how many files that is
     * @param preview whether it is shown as it will be read, to send or to go back
     * @param two whether a second person must read it first
     */
    record Writing(
            String action,
            String back,
            String filter,
            int files,
            Mailing.Words french,
            Mailing.Words english,
            boolean preview,
            boolean two,
            List<FieldError> errors) {
        @Nullable String error(String field) {
            return FieldError.at(field, errors);
        }
    }

    /** One mailing and what became of it. */
    record One(
            String list,
            String path,
            Status status,
            String made,
            @Nullable String approved,
            Mailing.Words french,
            Mailing.Words english,
            int files,
            MailingTable.Report report,
            boolean mayApprove,
            boolean mayStop,
            boolean mayResume,
            @Nullable String error) {}
}
