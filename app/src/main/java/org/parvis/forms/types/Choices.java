package org.parvis.forms.types;

import java.util.List;
import org.parvis.catalogue.Question;
import org.parvis.ds.Choice;
import org.parvis.forms.spi.Typed;

/** Options of a question, as they are put and shown. */
public final class Choices {
    /** Beyond this, a page of buttons is longer than a screen. */
    public static final int MOST_ON_A_PAGE = 15;

    private Choices() {}

    public static List<Choice> of(Question question, String lang) {
        return question.options().stream()
                .map(
                        option ->
                                Choice.of(option.code(), option.label().in(lang))
                                        .withHint(
                                                option.help() == null
                                                        ? null
                                                        : option.help().in(lang)))
                .toList();
    }

    public static List<Typed> examples(Question question) {
        return question.options().stream().map(option -> Typed.of(option.code())).toList();
    }

    public static String label(Question question, String code, String lang) {
        return question.option(code).map(option -> option.label().in(lang)).orElse(code);
    }
}
