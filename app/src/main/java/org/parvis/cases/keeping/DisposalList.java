package org.parvis.cases.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/**
 * Files of one service under one rule whose time is over, as they were when the list was made. Two
 * people look at it; then what goes is destroyed, one file after the other, and the list is the
 * certificate: it says what, how many, by which rule, by whom and when, and nothing of anybody.
 *
 * @param home the body that works on them
 * @param rule as it was cited then
 * @param years that they were kept
 * @param doneAt when the last one was destroyed
 * @param waiting how many are still to be destroyed
 * @param left how many were left alone
 * @param acts of the files that were destroyed: their sequence still verifies
 */
record DisposalList(
        Home home,
        UUID id,
        String service,
        int version,
        LocalizedText rule,
        int years,
        UUID madeBy,
        Instant madeAt,
        @Nullable UUID proposedBy,
        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant doneAt,
        int waiting,
        int destroyed,
        int left,
        int acts) {

    /** What became of a file, or why it was left alone. */
    enum Became {
        WAITING,
        DESTROYED,
        /** A dispute or an inquiry holds it. */
        HELD,
        /** A remedy may still need it. */
        REMEDIES,
        /** Its rule keeps it longer than when the list was made, or it is open again. */
        KEPT,
        /** The archives are to have it, and did not acknowledge that they do. */
        ARCHIVES,
        /** It was destroyed in another way meanwhile. */
        GONE,
        /** It passed to another body, whose it is now to keep or to destroy. */
        PASSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Became of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A file of the list.
     *
     * @param reference its number; none once it went with the file
     * @param closed whether it is closed to the body
     */
    record File(
            CaseFileId file,
            @Nullable String reference,
            boolean closed,
            LocalDate closedOn,
            Became became,
            int acts) {}

    /** Number of the certificate, which each destroyed file cites in its last act. */
    String certificate() {
        return "C-" + id;
    }

    /** How many it destroys, or destroyed. */
    int files() {
        return waiting + destroyed;
    }

    /** What people call it: its service, how many files, and its day. */
    String label(String name, LocalDate made, Words w) {
        return w.say("cases.disposal.label", name, files(), w.date(made));
    }

    boolean approved() {
        return approvedAt != null;
    }
}
