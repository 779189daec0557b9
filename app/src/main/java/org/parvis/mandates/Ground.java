package org.parvis.mandates;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * On what somebody may act for somebody else, as the content pack declares it.
 *
 * @param kinds for whom it can be
 * @param acts the most it allows; a mandate may allow less
 * @param longestMonths after so many months a mandate is asked for again
 * @param firms whether a business may act on it, and send its own people
 * @param needs what is asked before a mandate opens
 * @param decidedBy code of the public body that looks at the proof; none when nobody does
 * @param consultFrom age from which the young person is consulted before anybody decides whether
 *     somebody acts for them; none when age changes nothing
 * @param sources provisions, in words
 * @param toConfirm what somebody still has to confirm, told where the ground is shown
 */
public record Ground(
        String code,
        LocalizedText name,
        LocalizedText says,
        Set<PrincipalKind> kinds,
        Set<Act> acts,
        int longestMonths,
        boolean firms,
        Set<Need> needs,
        @Nullable String decidedBy,
        @Nullable Integer consultFrom,
        List<Source> sources,
        List<LocalizedText> toConfirm) {
    public Ground {
        kinds = Set.copyOf(kinds);
        acts = Set.copyOf(acts);
        needs = Set.copyOf(needs);
        sources = List.copyOf(sources);
        toConfirm = List.copyOf(toConfirm);
    }

    /** What is asked before a mandate opens; whoever acts always accepts. */
    public enum Need {
        /** The one for whom somebody acts accepts too. */
        CONSENT,
        /** A reference to what shows it. */
        PROOF,
        /** A public body looks at the proof and says yes. */
        DECISION
    }

    /** A provision, where it is read, and whether somebody read it there. */
    public record Source(LocalizedText words, @Nullable URI url, boolean verified) {}

    public boolean needs(Need need) {
        return needs.contains(need);
    }
}
