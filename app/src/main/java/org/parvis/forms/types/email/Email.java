package org.parvis.forms.types.email;

import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.EmailText;
import org.parvis.forms.types.Texts;
import org.springframework.stereotype.Component;

/** An e-mail address: of a plausible form only, since nothing but a message proves it. */
@Component
final class Email extends Texts {
    @Override
    public String code() {
        return "email";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return Control.line().of("email").filledAs("email").exact();
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("nom@exemple.ca"), Typed.of("prénom.nom+avis@services.exemple.ca"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        return EmailText.parse(typed.text());
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "string", "format", "email", "maxLength", EmailText.LONGEST);
    }
}
