package org.parvis.participation.map;

/** What a file of votes holds, or the line at which it is refused and why. */
public sealed interface VotesRead {
    record Held(Votes votes) implements VotesRead {}

    record Refused(long line, String reason) implements VotesRead {}
}
