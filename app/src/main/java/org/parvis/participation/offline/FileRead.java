package org.parvis.participation.offline;

/** What a file of others holds, or the line at which it is refused and why. */
public sealed interface FileRead<T> {
    record Held<T>(T value) implements FileRead<T> {}

    record Refused<T>(long line, String reason) implements FileRead<T> {}
}
