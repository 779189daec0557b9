package org.parvis.participation.count;

/** What a file holds: an election, or the line at which it is refused and why. */
public sealed interface PbRead {
    record Held(Election election) implements PbRead {}

    record Refused(long line, String reason) implements PbRead {}
}
