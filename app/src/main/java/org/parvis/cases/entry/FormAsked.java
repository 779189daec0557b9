package org.parvis.cases.entry;

import java.util.List;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.clocks.StoredExplanations;
import org.parvis.forms.AnswerOrigin;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.KnownAnswer;

/** A form that was filled in, as the file keeps what it asks; its papers are sealed apart. */
final class FormAsked {
    private FormAsked() {}

    static Opening.Asked of(CompletedForm form, Acting acting) {
        return new Opening.Asked(
                form.lang(),
                form.title(),
                ActContent.Contact.of(form.contact()),
                form.answers(),
                List.of(),
                form.explanations().stream().map(StoredExplanations::kept).toList(),
                form.known().stream().map(FormAsked::known).toList(),
                form.origins().stream().map(origin -> origin(origin, acting)).toList());
    }

    private static Opening.Known known(KnownAnswer known) {
        return new Opening.Known(
                known.question(),
                known.registerName().texts(),
                known.how().code(),
                known.held(),
                known.on(),
                known.note());
    }

    private static Opening.Origin origin(AnswerOrigin origin, Acting acting) {
        return new Opening.Origin(
                origin.question(), origin.how(), origin.by(), acting.day(origin.on()));
    }
}
