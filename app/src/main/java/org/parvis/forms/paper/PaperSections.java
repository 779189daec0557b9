package org.parvis.forms.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Attestation;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.Section;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.spi.Control;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Puts a part of a form on paper: every question, whatever was answered elsewhere. */
@Component
public class PaperSections {
    private static final int LONG = 6;

    private final FormReader reader;

    PaperSections(FormReader reader) {
        this.reader = reader;
    }

    public Page page(Editors.Editor editor, Section section, List<SummaryRow> seen, Words w) {
        ServiceDefinition service = editor.rules().service();
        FormDefinition form = service.form();
        Attestation attestation = form.attestation(section.part()).orElseThrow();
        String part = form.partName(section.part(), w.lang());
        Question declaration = form.question(attestation.declaration()).orElseThrow();
        List<PaperSectionPage.Asked> questions =
                form.questionsOf(section.part()).stream()
                        .filter(question -> !question.id().equals(declaration.id()))
                        .flatMap(question -> asked(service, question, null, w))
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
        return Page.of("forms/paper/paperSection", page)
                .title(w.say("together.paper.title", part))
                .nav("services")
                .alternate(Paths.paper(editor.draft().id(), section.part(), Paths.other(w.lang())));
    }

    /**
     * A question, or those of the rows of a group.
     *
     * @param row the row in which it stands, which names it
     */
    private Stream<PaperSectionPage.Asked> asked(
            ServiceDefinition service, Question question, @Nullable String row, Words w) {
        Question.Row group = question.row();
        String label = inside(row, question.label().in(w.lang()), w);
        if (group == null) {
            return Stream.of(question(service, question, label, w));
        }
        int rows = PaperLines.rows(group);
        Stream<PaperSectionPage.Asked> blank =
                IntStream.rangeClosed(1, rows)
                        .mapToObj(
                                place -> w.say("forms.row.name", group.name().in(w.lang()), place))
                        .flatMap(
                                name ->
                                        group.questions().stream()
                                                .flatMap(
                                                        each ->
                                                                asked(
                                                                        service,
                                                                        each,
                                                                        inside(row, name, w),
                                                                        w)));
        return rows < group.most() ? Stream.concat(blank, Stream.of(more(label, group, w))) : blank;
    }

    private static PaperSectionPage.Asked more(String label, Question.Row group, Words w) {
        return new PaperSectionPage.Asked(
                label, w.say("forms.print.more", group.most()), List.of(), List.of());
    }

    private static String inside(@Nullable String row, String name, Words w) {
        return row == null ? name : w.say("forms.row.inside", row, name);
    }

    private PaperSectionPage.Asked question(
            ServiceDefinition service, Question question, String label, Words w) {
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
                label,
                question.help() == null ? null : question.help().in(w.lang()),
                List.copyOf(boxes),
                List.copyOf(blanks));
    }

    private static void box(Choice choice, List<String> boxes) {
        boxes.add(choice.label());
    }
}
