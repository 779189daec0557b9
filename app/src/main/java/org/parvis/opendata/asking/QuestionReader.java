package org.parvis.opendata.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Version;
import org.springframework.stereotype.Component;

/** Reads what somebody asks of a table. Whatever they type, it is one of the readings. */
@Component
class QuestionReader {
    /** The longest question, in characters. */
    static final int LONGEST = 300;

    private final AskedWords words;

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
        TableNames names = new TableNames(version, words);
        Reading reading = read(text, lang, names);
        return reading instanceof Reading.Unknown(var unknown, var near, var without)
                ? new Reading.Unknown(unknown, near, asked(without, lang, names))
                : reading;
    }

    private static Reading tooLong() {
        return new Reading.Refused(Refusal.of("opendata.asking.refused.long", LONGEST));
    }

    private Reading read(String text, String lang, TableNames names) {
        List<Piece> pieces = Pieces.of(text, lang, words, names);
        return new Listening(new Wording(text), pieces, names).hear();
    }

    /** The other words, when they are a question. */
    private @Nullable String asked(@Nullable String without, String lang, TableNames names) {
        return without != null
                        && read(without, lang, names) instanceof Reading.Understood(var question)
                        && !(question.listing() && question.conditions().isEmpty())
                ? without
                : null;
    }
}
