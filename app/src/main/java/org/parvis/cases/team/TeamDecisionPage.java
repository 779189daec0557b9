package org.parvis.cases.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.ds.Choice;

/**
 * A prepared decision, to read once more before it is signed.
 *
 * @param missing what keeps it from leaving; none when it may leave
 * @param review where that is done
 */
record TeamDecisionPage(
        String reference,
        String title,
        String requester,
        String outcome,
        @Nullable String explanation,
        List<String> reasons,
        List<Provision> provisions,
        List<String> remedies,
        String preparedBy,
        String signedBy,
        boolean mayDecide,
        boolean open,
        int seen,
        String file,
        String letter,
        String sign,
        @Nullable String missing,
        String review,
        Open before,
        TeamTyped typed,
        List<String> changed) {

    /**
     * What is open in the file.
     *
     * @param since what came since the draft was prepared
     * @param passed what whoever signs may pass over, each acknowledged
     * @param chosen what they acknowledged already
     */
    record Open(List<Line> lines, List<String> since, List<Choice> passed, List<String> chosen) {}

    /** One open thing, whether it blocks, and where it is settled. */
    record Line(String text, boolean blocks, String href, String mend) {}

    /** A provision with its words, as the letter carries them. */
    record Provision(String title, String text) {}
}
