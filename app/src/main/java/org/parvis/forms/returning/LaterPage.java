package org.parvis.forms.returning;

import org.jspecify.annotations.Nullable;

/**
 * The code that resumes a draft, once, to note or print.
 *
 * @param turn whose turn it is and until when, where somebody else ends what was prepared
 */
record LaterPage(
        String service,
        @Nullable String turn,
        String code,
        String until,
        String go,
        String resume,
        String print) {}
