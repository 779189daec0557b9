package org.parvis.forms;

import java.util.ArrayList;
import java.util.List;
import org.parvis.catalogue.Attestation;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.Section;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Control;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Puts a part of a form on paper: every question, whatever was answered elsewhere. */
@Component
class PaperSections {
    private static final int LONG = 6;

    private final FormReader reader;

    PaperSections(FormReader reader) {
        this.reader = reader;
    }

    Page page(Editors.Editor editor, Section section, List<SummaryRow> seen, Words w) {
        ServiceDefinition service = editor.rules().service();
        FormDefinition form = service.form();
        Attestation attestation = form.attestation(section.part()).orElseThrow();
        String part = form.partName(section.part(), w.lang());
        Question declaration = form.question(attestation.declaration()).orElseThrow();
        List<PaperSectionPage.Asked> questions =
                form.questionsOf(section.part()).stream()
                        .filter(question -> !question.id().equals(declaration.id()))
                        .map(question -> asked(service, question, w))
                        .toList();
        PaperSectionPage page =
                new PaperSectionPage(
                        service.name().in(w.lang()),
                        Paths.together(editor.draft().id(), section.part(), w.lang()),
                        part,
                        attestation.role().in(w.lang()),
                        attestation.legalBasis().in(w.lang()),
                        w.say("forms.start.version", service.version()),
                        seen,
                        questions,
                        (declaration.help() == null ? declaration.label() : declaration.help())
                                .in(w.lang()));
        return Page.of("forms/paperSection", page)
                .title(w.say("together.paper.title", part))
                .nav("services")
                .alternate(Paths.paper(editor.draft().id(), section.part(), Paths.other(w.lang())));
    }

    private PaperSectionPage.Asked asked(ServiceDefinition service, Question question, Words w) {
        Control control =
                reader.type(question).control(question, reader.asking(service, w.lang()), w);
        List<String> boxes = new ArrayList<>();
        List<PaperSectionPage.Blank> blanks = new ArrayList<>();
        switch (control) {
            case Control.One one -> one.choices().forEach(c -> box(c, boxes));
            case Control.Several several -> several.choices().forEach(c -> box(c, boxes));
            case Control.Tick tick -> boxes.add(tick.text());
            case Control.Lines lines -> blanks.add(new PaperSectionPage.Blank(null, LONG));
            case Control.Parts parts ->
                    parts.parts()
                            .forEach(p -> blanks.add(new PaperSectionPage.Blank(p.label(), 1)));
            default -> blanks.add(new PaperSectionPage.Blank(null, 1));
        }
        return new PaperSectionPage.Asked(
                question.label().in(w.lang()),
                question.help() == null ? null : question.help().in(w.lang()),
                List.copyOf(boxes),
                List.copyOf(blanks));
    }

    private static void box(Choice choice, List<String> boxes) {
        boxes.add(choice.label());
    }
}
