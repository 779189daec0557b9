package org.parvis.forms.types.personname;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Composite;
import org.parvis.rules.RuleType;
import org.springframework.stereotype.Component;

/**
 * The name of a person, as that person writes it: accents, hyphens, apostrophes, any alphabet, or a
 * single name. Nothing is put in capitals for them.
 */
@Component
final class PersonName extends Composite {
    private static final int LONGEST = 100;
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’ʼ.·,\\- \\u2010\\u2011]*");

    @Override
    public String code() {
        return "person-name";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public RuleType ruleType(Question question) {
        RuleType text = RuleType.text(2 * LONGEST);
        return RuleType.fields(
                Map.of("given", text, "family", text, "full", RuleType.text(4 * LONGEST + 2)));
    }

    @Override
    public List<String> parts(Question question) {
        return List.of("given", "family");
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.Parts(
                List.of(
                        Control.Part.of(
                                "given",
                                w.say("forms.type.person-name.given"),
                                Control.line().filledAs("given-name").exact()),
                        Control.Part.of(
                                        "family",
                                        w.say("forms.type.person-name.family"),
                                        Control.line().filledAs("family-name").exact())
                                .withHint(w.say("forms.type.person-name.single"))));
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(
                example("given", "Marie-Ève", "family", "L'Écuyer-O’Neil"),
                example("family", "Suharto"),
                example("given", "José María", "family", "Núñez de la Peña"),
                example("given", "Ἑλένη", "family", "黄"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        String given = line(typed, "given");
        String family = line(typed, "family");
        if (given.isEmpty() && family.isEmpty()) {
            return Parsed.NOTHING;
        }
        if (family.isEmpty()) {
            return Parsed.wrongPart("family", "person-name-family");
        }
        for (String part : parts(question)) {
            String name = line(typed, part);
            if (name.length() > LONGEST) {
                return Parsed.wrongPart(part, "too-long", LONGEST, name.length());
            }
            if (!name.isEmpty() && !FORM.matcher(name).matches()) {
                return Parsed.wrongPart(part, "person-name-signs");
            }
        }
        return Parsed.value(answer("given", given, "family", family));
    }

    private static String full(Object answer) {
        return (field(answer, "given") + " " + field(answer, "family")).strip();
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(full(answer));
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return answer(
                "given", field(answer, "given"),
                "family", field(answer, "family"),
                "full", full(answer));
    }

    @Override
    public Map<String, Object> schema(Question question) {
        Map<String, Object> name = Map.of("type", "string", "minLength", 1, "maxLength", LONGEST);
        return schemaOf(Map.of("given", name, "family", name), "family");
    }
}
