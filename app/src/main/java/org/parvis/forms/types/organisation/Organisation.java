package org.parvis.forms.types.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.catalogue.Question;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Choices;
import org.parvis.forms.types.Texts;
import org.parvis.kernel.LocalizedText;
import org.springframework.stereotype.Component;

/** One of the bodies that offer the service: the one to which the file will belong. */
@Component
final class Organisation extends Texts {
    @Override
    public String code() {
        return "organisation";
    }

    @Override
    public Nature nature() {
        return Nature.BODY;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        Set<LocalizedText> names = new HashSet<>(); // two codes may have become one body
        List<Choice> choices =
                asking.organisations().entrySet().stream()
                        .filter(body -> names.add(body.getValue()))
                        .map(body -> Choice.of(body.getKey(), body.getValue().in(asking.lang())))
                        .toList();
        return choices.size() > Choices.MOST_ON_A_PAGE
                ? new Control.Menu(choices)
                : new Control.One(choices, false);
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("mcn"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        if (typed.text().isEmpty()) {
            return Parsed.NOTHING;
        }
        return asking.organisations().containsKey(typed.text())
                ? Parsed.value(typed.text())
                : Parsed.wrong("choice");
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        var name = asking.organisations().get(answer.toString());
        return List.of(name == null ? answer.toString() : name.in(w.lang()));
    }
}
