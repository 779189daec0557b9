package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.BODY;
import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.Author.PERSON;
import static org.parvis.cases.spi.State.CLOSED;
import static org.parvis.cases.spi.State.DECIDED;
import static org.parvis.cases.spi.State.DEEMED;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;

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
        /** A change of decision bears the change's name. */
        static final List<ActKind<?>> KINDS =
                DecisionChange.acts().stream().<ActKind<?>>map(DecisionChanged::kindOf).toList();

        private static ActKind<DecisionChanged> kindOf(String change) {
            return ActKind.named(change, DecisionChanged.class)
                    .by(MEMBER)
                    .notified(
                            "change by function reasons effectiveOn until letters letterDigest"
                                    + " verification")
                    .stays(DECIDED, CLOSED)
                    .member(DecisionChanged::by)
                    .toPerson(
                            (act, t) ->
                                    t.say("review.story.effective", t.dateLong(act.effectiveOn)))
                    .toTeam(
                            (act, t) ->
                                    t.say("review.story.effective", t.date(act.effectiveOn))
                                            + " "
                                            + act.reasons)
                    .registered();
        }

        @Override
        public ActKind<?> kind() {
            return KINDS.stream()
                    .filter(kind -> kind.name().equals(change))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The person complains about the service; the complaint is another file. */
    record Complained(
            String linkedReference,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative)
            implements AfterAct {
        static final ActKind<Complained> KIND =
                ActKind.named("complained", Complained.class)
                        .by(PERSON)
                        .told("linkedReference representative")
                        .stays(State.ANY)
                        .toPerson((act, t) -> act.linkedReference())
                        .toTeam((act, t) -> act.linkedReference())
                        .registered();
    }

    /**
     * What the review of this decision came to, in its own file.
     *
     * @param outcome universal kind of what was decided there
     */
    record Reviewed(String linkedReference, String remedy, String outcome, String label)
            implements AfterAct {
        static final ActKind<Reviewed> KIND =
                ActKind.named("reviewed", Reviewed.class)
                        .by(BODY)
                        .notified("linkedReference remedy outcome label")
                        .stays(DEEMED, DECIDED, CLOSED)
                        .outcome(act -> act.changes() ? act.outcome() : null)
                        .toPerson((act, t) -> act.label())
                        .toTeam((act, t) -> act.label())
                        .registered();

        /** Whether the first decision does not stand as it was. */
        public boolean changes() {
            return outcome.equals("granted") || outcome.equals("partly");
        }
    }
}
