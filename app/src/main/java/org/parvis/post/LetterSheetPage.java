package org.parvis.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.TypedDay;

/** One letter to print and mail. */
record LetterSheetPage(
        LettersPage.Row row,
        List<String> address,
        String href,
        String tray,
        boolean toPrint,
        @Nullable String mailedOn,
        TypedDay typed,
        @Nullable String error) {}
