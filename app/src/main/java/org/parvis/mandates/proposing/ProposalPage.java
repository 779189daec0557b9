package org.parvis.mandates.proposing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.identity.Fields;
import org.parvis.mandates.Ground;
import org.parvis.mandates.PrincipalKind;
import org.parvis.mandates.businesses.BusinessFields;
import org.parvis.mandates.sides.Typed;

/** What the pages on which a mandate is proposed show. */
final class ProposalPage {
    private ProposalPage() {}

    /** In which capacity. */
    record Choose(@Nullable String business, List<Link> give, List<Link> ask) {}

    /**
     * The form of a proposal.
     *
     * @param give whether somebody else will act
     * @param kinds for whom it can be, when there is a choice
     * @param services choices, the first of which is all of them
     * @param places of the business that gives it; the first is all of them
     */
    record Propose(
            String title,
            Ground ground,
            boolean give,
            List<PrincipalKind> kinds,
            List<Choice> services,
            List<Choice> places,
            List<Choice> acts,
            String untilHint,
            BusinessFields.@Nullable Known confirm,
            Typed typed,
            String action,
            Fields fields) {
        /** Whether a firm can act, and not only a person. */
        boolean firms() {
            return give && ground.firms();
        }

        /** Whether another person is reached by their address, at first sight. */
        boolean person() {
            return give || kinds.contains(PrincipalKind.PERSON);
        }

        boolean child() {
            return !give && kinds.contains(PrincipalKind.CHILD);
        }

        boolean business() {
            return firms() || (!give && kinds.contains(PrincipalKind.BUSINESS));
        }

        /** A business that nobody needs to know here yet. */
        boolean opening() {
            return !give && ground.needs(Ground.Need.DECISION);
        }
    }
}
