package org.parvis.cases.keeping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;

/**
 * One list of what goes: what two people look at before, and the certificate after.
 *
 * @param certificate its number, once all is done
 * @param propose where it is proposed, for who may and as long as nobody approved it
 */
record DisposalPage(
        String state,
        List<SummaryRow> facts,
        List<File> files,
        @Nullable String certificate,
        @Nullable Link propose,
        String back) {

    /**
     * A file of the list.
     *
     * @param href where it is; none once it is destroyed, or of one that is closed to the body
     */
    record File(String name, @Nullable String href, String closed, String became) {}

    /**
     * What a body has to keep no longer, and what it destroyed.
     *
     * @param problem why no list could be made
     */
    record Room(
            List<Group> groups,
            List<Row> lists,
            List<Row> certificates,
            boolean mayAct,
            String make,
            String archives,
            @Nullable String problem) {
        List<FieldError> errors() {
            return problem == null ? List.of() : List.of(new FieldError(null, problem));
        }
    }

    /**
     * Files of one service under one rule.
     *
     * @param version of the service, of one that goes: it tells this group from another
     * @param goes how many go, in words; none when none does
     * @param stays how many stay for the archives
     */
    record Group(
            String service,
            int version,
            String name,
            String rule,
            @Nullable String goes,
            List<Due> go,
            @Nullable String stays,
            List<Due> stay) {}

    /**
     * A file whose time is over, or whose package waits, and what is said of it.
     *
     * @param href where it is; none of one that is closed to the body
     */
    record Due(String name, @Nullable String href, String said) {}

    /** A list or a certificate, and what is said of it. */
    record Row(Link link, String said) {}

    /** What proves that files were destroyed. */
    record Certificate(String number, List<SummaryRow> facts, @Nullable Link list, String room) {}
}
