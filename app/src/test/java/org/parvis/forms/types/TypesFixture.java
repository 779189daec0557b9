package org.parvis.forms.types;

import java.time.LocalDate;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;

/** How each type is asked, and what it answers in words. */
final class TypesFixture {
    static final MessageCatalogue MESSAGES = MessageCatalogue.fromClassPath();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private TypesFixture() {}

    static Asking asking(String lang) {
        return new Asking(lang, TODAY, Map.of());
    }

    static String words(String lang, Parsed parsed, QuestionType type, Question question) {
        Words w = MESSAGES.forLanguage(lang);
        return switch (parsed) {
            case Parsed.Nothing n -> "nothing";
            case Parsed.Value(Object answer) ->
                    String.join(" / ", type.show(question, answer, asking(lang), w))
                            .replace('\u00A0', ' ');
            case Parsed.Wrong wrong -> wrong.reason().key().replace("forms.error.", "! ");
        };
    }
}
