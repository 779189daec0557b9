package org.parvis.cases.acts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a file once it was decided: the decision changes, or somebody says it is wrong.
 */
public sealed interface AfterAct extends ActContent {
    /**
     * A decision is corrected, amended, suspended, reinstated, revoked, expires or is renewed, or
     * its holder died; each has its letter.
     *
     * @param change {@code rectified}, {@code amended}, {@code suspended}, {@code reinstated},
     *     {@code revoked}, {@code expired}, {@code renewed} or {@code party-died}
     * @param until last day of what is suspended or renewed; none without end
     * @param letters number of the document by language
     */
    @ToldToPerson(
            value = {
                "change",
                "by",
                "function",
                "reasons",
                "effectiveOn",
                "until",
                "letters",
                "letterDigest",
                "verification"
            },
            notified = true)
    record DecisionChanged(
            String change,
            String by,
            String function,
            String reasons,
            LocalDate effectiveOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate until,
            Map<String, String> letters,
            String letterDigest,
            String verification)
            implements AfterAct {
        @Override
        public String kind() {
            return change;
        }
    }

    /** The person complains about the service; the complaint is another file. */
    @JsonTypeName("complained")
    @ToldToPerson({"linkedReference", "representative"})
    record Complained(
            String linkedReference,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative)
            implements AfterAct {}

    /**
     * What the review of this decision came to, in its own file.
     *
     * @param outcome universal kind of what was decided there
     */
    @JsonTypeName("reviewed")
    @ToldToPerson(
            value = {"linkedReference", "remedy", "outcome", "label"},
            notified = true)
    record Reviewed(String linkedReference, String remedy, String outcome, String label)
            implements AfterAct {
        /** Whether the first decision does not stand as it was. */
        public boolean changes() {
            return outcome.equals("granted") || outcome.equals("partly");
        }
    }
}
