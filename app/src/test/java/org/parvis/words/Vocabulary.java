package org.parvis.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parvis.platform.packs.WritersWords;

/** The words that writers do not use, as a fault of a text says them. */
record Vocabulary(WritersWords words) {
    static Vocabulary of(String language) {
        return new Vocabulary(WritersWords.of(language));
    }

    List<WritersWords.Refused> refused() {
        return words.refused();
    }

    /** What of a message or a text is refused, with what to write instead. */
    List<String> in(String text) {
        return words.in(text.replace("''", "'")).stream()
                .map(one -> "« %s »: %s".formatted(one.words(), one.instead()))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
