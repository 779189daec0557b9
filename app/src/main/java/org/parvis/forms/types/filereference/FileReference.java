package org.parvis.forms.types.filereference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Texts;
import org.springframework.stereotype.Component;

/**
 * Another file of the same person: chosen among their own when they are signed in, typed from a
 * letter otherwise. It is a label, never an access right: whoever reads it sees no more by it.
 */
@Component
final class FileReference extends Texts {
    private static final String OWN = "own";
    private static final int LENGTH = 9;

    @Override
    public String code() {
        return "file-reference";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public List<String> parts(Question question) {
        return List.of("", OWN);
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        Control.Line typed = Control.line().wide(20).exact();
        List<Choice> own =
                asking.ownFiles().stream()
                        .map(f -> Choice.of(f.reference(), f.reference() + " · " + f.title()))
                        .toList();
        if (own.isEmpty()) {
            return typed;
        }
        return new Control.Parts(
                List.of(
                        Control.Part.of(
                                OWN, w.say("forms.type.file-reference.own"), new Control.Menu(own)),
                        Control.Part.of("", w.say("forms.type.file-reference.typed"), typed)
                                .asOptional()));
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("2B4-6D8-FGH"), Typed.of("9tn kzw 35x"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        String text = typed.text().isEmpty() ? typed.part(OWN) : typed.text();
        if (text.isEmpty()) {
            return Parsed.NOTHING;
        }
        String raw =
                text.length() > 40
                        ? ""
                        : text.replaceAll("[\\s\\u00A0\\-\\u2010\\u2011.]", "")
                                .toUpperCase(Locale.ROOT);
        return raw.length() == LENGTH && raw.matches("[0-9B-Z]+")
                ? Parsed.value(
                        raw.substring(0, 3) + "-" + raw.substring(3, 6) + "-" + raw.substring(6))
                : Parsed.wrong("file-reference");
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "string", "pattern", "^[0-9B-Z]{3}(-[0-9B-Z]{3}){2}$");
    }
}
