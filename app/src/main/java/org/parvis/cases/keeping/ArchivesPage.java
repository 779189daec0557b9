package org.parvis.cases.keeping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.platform.words.TypedDay;

/**
 * Where receipts of the archives are noted, and the packages that wait for theirs.
 *
 * @param mayAct whether the reader notes receipts
 * @param on the day as it was typed
 * @param number of the receipt as it was typed
 * @param packages as they were typed, one digest on each line
 * @param notice how many were noted, once they are
 */
record ArchivesPage(
        boolean mayAct,
        List<DisposalPage.Due> waiting,
        TypedDay on,
        String number,
        String packages,
        List<FieldError> errors,
        @Nullable String notice,
        String way,
        String room) {

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
