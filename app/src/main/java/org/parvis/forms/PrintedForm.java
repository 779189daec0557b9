package org.parvis.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** Lays a form out for paper, blank or as far as it is filled in. */
@Component
class PrintedForm {
    private static final int MANY_LINES = 6;

    private final FormReader reader;

    PrintedForm(FormReader reader) {
        this.reader = reader;
    }

    /**
     * Its parts.
     *
     * @param whole every question, so that a pen may answer what nobody asked yet; else what these
     *     answers ask
     */
    List<PrintPage.Part> parts(
            ServiceRules rules, Map<String, Typed> typed, boolean whole, Words w) {
        ServiceDefinition service = rules.service();
        Reading reading = reader.read(rules, typed, w.lang());
        Asking asking = reader.asking(service, w.lang());
        List<PrintPage.Part> parts = new ArrayList<>();
        List<String> inOrder =
                service.form().pages().stream().map(FormPage::part).distinct().toList();
        for (String part : inOrder) {
            List<PrintPage.Line> lines = new ArrayList<>();
            for (FormPage page : service.form().pages()) {
                if (page.part().equals(part)) {
                    for (Question question : whole ? page.questions() : reading.asked(page)) {
                        if (reader.type(question).part() == QuestionType.Part.ANSWER) {
                            Typed text = typed.getOrDefault(question.id(), Typed.NOTHING);
                            lines.add(line(page, question, text, reading, asking, w));
                        }
                    }
                }
            }
            if (!lines.isEmpty()) {
                String title = service.form().partName(part, w.lang());
                parts.add(new PrintPage.Part(title, lines));
            }
        }
        return parts;
    }

    /** Where a sheet is handed in: by mail, fax or at a counter. */
    static List<String> doors(ServiceDefinition service, Words w) {
        return service.start().doors().stream()
                .filter(
                        door ->
                                switch (door.channel()) {
                                    case MAIL, COUNTER, FAX -> true;
                                    case WEB, PHONE, EMAIL, BODY -> false;
                                })
                .map(door -> door.text().in(w.lang()))
                .toList();
    }

    private PrintPage.Line line(
            FormPage page, Question question, Typed text, Reading reading, Asking asking, Words w) {
        Object answer = reading.answers().get(question.id());
        List<String> shown =
                answer == null
                        ? words(text)
                        : reader.type(question).show(question, answer, asking, w);
        List<String> choices =
                question.options().stream().map(option -> option.label().in(w.lang())).toList();
        if (question.type().equals("yes-no")) {
            choices = List.of(w.say("forms.answer.yes"), w.say("forms.answer.no"));
        }
        boolean blank = shown.isEmpty();
        return new PrintPage.Line(
                question.label().in(w.lang()),
                hint(page, question, w),
                shown,
                blank ? choices : List.of(),
                blank && choices.isEmpty() ? room(question) : 0);
    }

    /** What was typed and is still to be corrected: it stands on the sheet as it is. */
    private static List<String> words(Typed typed) {
        return typed.plain().values().stream()
                .flatMap(List::stream)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static @Nullable String hint(FormPage page, Question question, Words w) {
        boolean conditional = page.showWhen() != null || question.showWhen() != null;
        String help = question.help() == null ? "" : question.help().in(w.lang());
        String hint = conditional ? w.say("forms.print.if-concerned") + " " + help : help;
        return hint.isBlank() ? null : hint.strip();
    }

    private static int room(Question question) {
        return switch (question.type()) {
            case "long-text", "group" -> MANY_LINES;
            case "postal-address", "address" -> 4;
            default -> 1;
        };
    }
}
