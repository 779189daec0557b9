package org.parvis.participation.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A command that needs no server and no database: what it says of a file, or why it refuses. */
public final class OfflineCommand {
    private OfflineCommand() {}

    /** Words to an answer; an {@link IllegalArgumentException} says what is wrong with them. */
    public interface Answer {
        String to(String... words) throws IOException;
    }

    /** How a file is read. */
    public interface Reading<T> {
        FileRead<T> of(Path file) throws IOException;
    }

    @SuppressWarnings("SystemOut") // the answer of a command goes to whoever typed it
    public static void run(Answer answer, String... words) throws IOException {
        try {
            System.out.println(answer.to(words));
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** What the file holds; one that is refused is named with its line and the reason. */
    public static <T> T held(Path file, Reading<T> reading) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("No file " + file);
        }
        return switch (reading.of(file)) {
            case FileRead.Held<T>(T value) -> value;
            case FileRead.Refused<T>(long line, String reason) ->
                    throw new IllegalArgumentException(file + ":" + line + ": " + reason);
        };
    }
}
