package org.parvis.cases;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;

/**
 * Adds to a file what its person sent by a door other than the web, or whoever acts for them: their
 * words and papers, with the door, the day and what shows it. The person sees it in the
 * conversation like their own words.
 */
public interface FileAdditions {
    /**
     * What came.
     *
     * @param channel by which door, as a code
     * @param receivedOn the legal date of receipt
     * @param evidence what shows it
     * @param by who of the body added it; none when the program did
     * @param text in the language of the file, which its person reads
     * @param holder under which its documents are held
     */
    record Addition(
            String channel,
            LocalDate receivedOn,
            @Nullable String evidence,
            @Nullable String by,
            Function<Words, String> text,
            UUID holder) {}

    /** A file and what it is called. */
    record Added(CaseFileId file, String reference) {}

    /**
     * Adds it for an agent, to a file of their body.
     *
     * @param claim says in the same transaction, in the agent's own scene, that it is added; false
     *     when somebody was first
     */
    Outcome<Added> add(
            Actor.Agent agent, CaseFileId file, Addition addition, BooleanSupplier claim);

    /**
     * Adds what the program received by itself, as a reply by e-mail.
     *
     * @param party of the file, whose words they are: its person, or whoever acts for them under a
     *     mandate that lets them write there today; of others nothing is taken
     */
    Outcome<Added> add(CaseFileId file, int party, Addition addition);
}
