package org.parvis.opendata.asking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Version;
import org.springframework.stereotype.Component;

/** Reads what somebody asks of a table. Whatever they type, it is one of the readings. */
@Component
class QuestionReader {
    /** The longest question, in characters. */
    static final int LONGEST = 300;

    /** So many tables have what they call their things at hand. */
    private static final int TABLES = 100;

    private final AskedWords words;

    /** By their versions, which never change: cutting the names of a table takes long. */
    private final Cache<Numbered, TableNames> names =
            Caffeine.newBuilder().maximumSize(TABLES).executor(Runnable::run).build();

    private record Numbered(UUID dataset, int number) {}

    QuestionReader(AskedWords words) {
        this.words = words;
    }

    /**
     * What the words mean.
     *
     * @param lang of the page, which says how a number is written
     */
    Reading read(String typed, String lang, Version version) {
        if (typed.length() > 10 * LONGEST) {
            return tooLong();
        }
        String text = Cutting.plain(typed);
        if (text.length() > LONGEST) {
            return tooLong();
        }
        TableNames table =
                names.get(
                        new Numbered(version.dataset(), version.number()),
                        any -> new TableNames(version, words));
        Reading reading = read(text, lang, table);
        return reading instanceof Reading.Unknown(var unknown, var near, var without)
                ? new Reading.Unknown(unknown, near, asked(without, lang, table))
                : reading;
    }

    private static Reading tooLong() {
        return new Reading.Refused(Refusal.of("opendata.asking.refused.long", LONGEST));
    }

    private Reading read(String text, String lang, TableNames table) {
        List<Piece> pieces = Pieces.of(text, lang, words, table);
        return new Listening(new Wording(text), pieces, table).hear();
    }

    /** The other words, when they are a question. */
    private @Nullable String asked(@Nullable String without, String lang, TableNames table) {
        return without != null
                        && read(without, lang, table) instanceof Reading.Understood(var question)
                        && !(question.listing() && question.conditions().isEmpty())
                ? without
                : null;
    }
}
