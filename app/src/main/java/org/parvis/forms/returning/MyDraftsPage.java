package org.parvis.forms.returning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.forms.spi.OtherDrafts;

/**
 * The drafts of an account, with what was just deleted and can come back.
 *
 * @param others what was begun elsewhere than in a form
 * @param resume where one opens what somebody else prepared and gave the code of
 */
record MyDraftsPage(
        List<Row> drafts,
        List<OtherDrafts.OtherDraft> others,
        @Nullable Removed removed,
        String services,
        String resume) {

    /** One draft: where it goes on, how far it is, when it changed last, until when it is kept. */
    record Row(
            String name,
            String href,
            String progress,
            String changed,
            String kept,
            String delete) {}

    /** A draft that was just deleted. */
    record Removed(String text, String undo) {}
}
