package org.parvis.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Question;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** Draws questions: their label, hint, error, and what was typed. */
@Component
class Fields {
    private final FormReader reader;

    Fields(FormReader reader) {
        this.reader = reader;
    }

    List<FieldView> views(
            List<Question> questions,
            Map<String, Typed> typed,
            Map<String, Fault> faults,
            Asking asking,
            Words w,
            boolean heading) {
        List<FieldView> views = new ArrayList<>();
        for (Question question : questions) {
            Fault fault = faults.get(question.id());
            Typed text = typed.getOrDefault(question.id(), Typed.NOTHING);
            Control control = reader.type(question).control(question, asking, w);
            views.add(
                    new FieldView(
                            question.id(),
                            question.label().in(w.lang()),
                            hint(question, control, w),
                            fault == null ? null : fault.say(w),
                            question.required().never(),
                            heading,
                            control,
                            text,
                            fault == null ? List.of() : fault.parts(),
                            null,
                            List.of()));
        }
        return views;
    }

    /** One line an error, leading to the field to change. */
    List<FieldError> errors(List<Question> questions, Map<String, Fault> faults, Words w) {
        List<FieldError> errors = new ArrayList<>();
        for (Question question : questions) {
            Fault fault = faults.get(question.id());
            if (fault != null) {
                errors.add(new FieldError(anchor(question, fault), fault.say(w)));
            }
        }
        return errors;
    }

    private String anchor(Question question, Fault fault) {
        List<String> parts = reader.type(question).parts(question);
        String part = fault.parts().isEmpty() ? parts.getFirst() : fault.parts().getFirst();
        return Posted.field(question, part);
    }

    private static @Nullable String hint(Question question, Control control, Words w) {
        List<String> sentences = new ArrayList<>();
        if (question.help() != null) {
            sentences.add(question.help().in(w.lang()));
        }
        if (question.example() != null) {
            sentences.add(w.say("forms.field.example", unended(question.example().in(w.lang()))));
        }
        if (control instanceof Control.Files files) {
            sentences.add(w.say("forms.field.files", w.bytes(files.largest()), files.most()));
        }
        if (question.required().never() && question.optionalBecause() != null) {
            sentences.add(question.optionalBecause().in(w.lang()));
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    /** An example stands inside a sentence, which ends by itself. */
    private static String unended(String example) {
        return example.endsWith(".") ? example.substring(0, example.length() - 1) : example;
    }
}
