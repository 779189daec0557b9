package org.parvis.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.words.TypedDay;

/**
 * One letter to print and mail.
 *
 * @param by the last day on which it is to be mailed, while it is not and a module says one
 * @param turn what else may be done with it
 * @param typed day of mailing, or of its return, as it was typed
 */
record LetterSheetPage(
        LettersPage.Row row,
        List<String> address,
        String href,
        String tray,
        boolean toPrint,
        @Nullable String by,
        @Nullable String mailedOn,
        OwnSheets.Turn turn,
        TypedDay typed,
        @Nullable String error) {}
