package org.parvis.forms.finished;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceRules;
import org.parvis.documents.HeldFile;
import org.parvis.forms.AnswerOrigin;
import org.parvis.forms.KnownAnswer;
import org.parvis.forms.editors.Share;
import org.parvis.forms.reading.Reading;
import org.parvis.kernel.OnBehalfOf;

/**
 * What a form without faults is completed from.
 *
 * @param account whose it is, when they were signed in
 * @param whom for whom, when it is for somebody else than that account
 * @param files what was held for its draft
 * @param attested the last attestation of each part that a third party answers
 * @param known what became of answers that registers hold
 * @param origins where answers came from that were not typed
 */
record Finished(
        ServiceRules rules,
        Reading reading,
        String lang,
        @Nullable UUID account,
        @Nullable OnBehalfOf whom,
        List<HeldFile> files,
        Map<String, Share> attested,
        List<KnownAnswer> known,
        List<AnswerOrigin> origins) {

    /** Entered by an agent for somebody who came by another door. */
    static Finished entered(ServiceRules rules, Reading reading, String lang) {
        return new Finished(
                rules, reading, lang, null, null, List.of(), Map.of(), List.of(), List.of());
    }
}
