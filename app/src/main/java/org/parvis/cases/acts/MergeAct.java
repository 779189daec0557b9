package org.parvis.cases.acts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The same request came by two doors: one file goes on, the other points to it. */
public sealed interface MergeAct extends ActContent {
    /**
     * This file goes on for both: its date is the earlier one.
     *
     * @param by the member who said that they are the same
     * @param reference of the file that ended
     * @param channel by which that one came
     * @param otherReceivedOn its legal date
     * @param receivedOn the date from which the clock runs: that of this file
     */
    @JsonTypeName("joined")
    @ToldToPerson(
            value = {"reference", "channel", "otherReceivedOn", "receivedOn"},
            notified = true)
    record Joined(
            String by,
            String reference,
            String channel,
            LocalDate otherReceivedOn,
            LocalDate receivedOn)
            implements MergeAct {}

    /**
     * This file ends: the other goes on.
     *
     * @param reference of the file that goes on
     * @param receivedOn the legal date of that one, which counts for the person
     */
    @JsonTypeName("merged")
    @ToldToPerson(
            value = {"reference", "receivedOn"},
            notified = true)
    record Merged(String by, String reference, LocalDate receivedOn) implements MergeAct {}

    /**
     * They were two requests after all: this file opens again where it was. Its clocks did not
     * stand still meanwhile, for a mistake of the body takes no day from the person.
     *
     * @param reference of the file that it is separated from
     * @param state where it is again
     * @param mergedOn since when it was closed by mistake; these days count
     * @param due last day of the clock that an answer, given meanwhile, let go on
     */
    @JsonTypeName("separated")
    @ToldToPerson(
            value = {"reference", "state", "mergedOn", "due"},
            notified = true)
    record Separated(
            String by,
            String reference,
            State state,
            LocalDate mergedOn,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due)
            implements MergeAct, ActContent.Resuming {
        @Override
        public Separated due(LocalDate day) {
            return new Separated(by, reference, state, mergedOn, reason, day);
        }
    }

    /**
     * This file goes on for its own request only.
     *
     * @param reference of the file that opened again
     */
    @JsonTypeName("parted")
    @ToldToPerson(
            value = {"reference", "mergedOn"},
            notified = true)
    record Parted(String by, String reference, LocalDate mergedOn, String reason)
            implements MergeAct {}

    /** The file that the other side of it names. */
    String reference();

    String by();
}
