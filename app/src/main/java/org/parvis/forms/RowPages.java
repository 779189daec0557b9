package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One row of a repeated group: its questions on a page of their own. */
@Controller
class RowPages {
    static final String ROW = "/{row:[a-z][a-z0-9_]*\\.[a-z0-9_.]+}";

    private final Editors editors;
    private final Drafts drafts;
    private final DraftRows rows;
    private final RowForms forms;
    private final RowCommands commands;
    private final FormReader reader;
    private final Fields fields;
    private final QuestionPages pages;
    private final Openings openings;
    private final ResumePages resuming;

    RowPages(
            Editors editors,
            Drafts drafts,
            DraftRows rows,
            RowForms forms,
            RowCommands commands,
            FormReader reader,
            Fields fields,
            QuestionPages pages,
            Openings openings,
            ResumePages resuming) {
        this.editors = editors;
        this.drafts = drafts;
        this.rows = rows;
        this.forms = forms;
        this.commands = commands;
        this.reader = reader;
        this.fields = fields;
        this.pages = pages;
        this.openings = openings;
        this.resuming = resuming;
    }

    /** A row that somebody has before them. */
    private record Open(Draft draft, ServiceRules rules, GroupAt group, String path) {
        String key() {
            return RowCommands.key(path);
        }

        /** Its questions, whether they are asked or not, each by its path. */
        List<Question> questions() {
            return group.questions(key());
        }

        Open with(Draft changed) {
            return new Open(changed, rules, group, path);
        }
    }

    private Optional<Open> open(Editors.Editor editor, String page, String path) {
        return GroupAt.ofRow(editor.rules().service().form(), path)
                .filter(group -> group.page().id().equals(page))
                .filter(group -> !group.row().together())
                .filter(group -> editor.draft().hand().mayWrite(path))
                .map(group -> new Open(editor.draft(), editor.rules(), group, path))
                .filter(row -> DraftRows.mayKeep(row.draft(), row.group(), row.key()));
    }

    @GetMapping({"/fr/demarche/{draft}/{page}" + ROW, "/en/form/{draft}/{page}" + ROW})
    Page ask(
            @PathVariable UUID draft,
            @PathVariable String page,
            @PathVariable String row,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Editors.Editor> editor = editors.open(request, draft, person);
        if (editor.isEmpty()) {
            return Page.redirect(Paths.resume(w.lang()));
        }
        return ask(editor.get(), page, row, request, w);
    }

    /** A row in a draft, for whoever holds it. */
    Page ask(Editors.Editor editor, String page, String row, HttpServletRequest request, Words w) {
        return open(editor, page, row)
                .map(open -> draw(open, List.of(), Request.has(request, "answers"), w))
                .orElseGet(() -> Page.redirect(Paths.page(editor.draft(), page, w.lang())));
    }

    @PostMapping({"/fr/demarche/{draft}/{page}" + ROW, "/en/form/{draft}/{page}" + ROW})
    Page answer(
            @PathVariable UUID draft,
            @PathVariable String page,
            @PathVariable String row,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Editors.Editor> editor = editors.open(request, draft, person);
        if (editor.isEmpty()) {
            return resuming.hold(request, draft, page + "/" + row, w);
        }
        return keep(editor.get(), page, row, request, w);
    }

    /** Keeps what was typed in a row, by whoever holds the draft, and leads on. */
    Page keep(Editors.Editor editor, String page, String row, HttpServletRequest request, Words w) {
        return open(editor, page, row)
                .map(open -> keep(open, request, w))
                .orElseGet(() -> Page.redirect(Paths.page(editor.draft(), page, w.lang())));
    }

    private Page keep(Open before, HttpServletRequest request, Words w) {
        Map<String, Typed> typed =
                forms.typed(before.draft(), before.questions(), Request.fields(request));
        Open row = before.with(rows.keep(before.draft(), before.group(), before.key(), typed));
        boolean toAnswers = Request.has(request, "answers");
        if (Request.has(request, "later") && !row.draft().hand().isGuest()) {
            String code = drafts.newCode(row.draft());
            String page = row.group().page().id();
            return pages.later(row.rules(), row.draft().id(), code, page, w);
        }
        if (RowCommands.in(request)) {
            return commands.run(row.draft(), row.rules().service().form(), request, w.lang())
                    .map(Page::redirect)
                    .orElseGet(() -> Page.redirect(back(row, w)));
        }
        Reading reading = reader.read(row.rules(), row.draft().typed(), w.lang());
        List<Question> asked = reading.row(row.path()).map(Reading.Row::asked).orElse(List.of());
        List<String> drawn = Request.asked(request);
        List<Fault> faults =
                reading.faultsOf(asked).stream()
                        .flatMap(fault -> QuestionPages.inPlace(fault, asked, reading))
                        .filter(fault -> drawn.contains(fault.question()))
                        .toList();
        boolean search = Request.has(request, "search");
        boolean revealed =
                QuestionPages.paths(asked, reading).anyMatch(path -> !drawn.contains(path));
        if (search || !faults.isEmpty()) {
            return draw(row, search ? List.of() : faults, toAnswers, w);
        }
        if (revealed) {
            String here = here(row, w);
            return Page.redirect(toAnswers ? here + "?answers=1" : here);
        }
        Way way = Way.of(row.rules().service(), reading, row.draft(), w.lang());
        return Page.redirect(toAnswers ? way.onToAnswers() : back(row, w));
    }

    private static String here(Open row, Words w) {
        return Paths.row(row.draft(), row.group().page().id(), row.path(), w.lang());
    }

    private static String back(Open row, Words w) {
        return RowCommands.place(row.draft(), row.group(), w.lang());
    }

    private Page draw(Open row, List<Fault> faults, boolean toAnswers, Words w) {
        Map<String, Typed> typed = RowForms.drawn(withRow(row), row.questions());
        Reading reading = reader.read(row.rules(), typed, w.lang());
        return reading.row(row.path())
                .map(shown -> page(row, shown, reading, typed, faults, toAnswers, w))
                .orElseGet(() -> Page.redirect(back(row, w)));
    }

    /** What the draft holds, and the row itself, which may not be kept yet. */
    private static Map<String, Typed> withRow(Open row) {
        Map<String, Typed> typed = new LinkedHashMap<>(row.draft().typed());
        Typed before = typed.getOrDefault(row.group().path(), Typed.NOTHING);
        List<String> keys = new ArrayList<>(RowKeys.of(before));
        if (!keys.contains(row.key())) {
            keys.add(row.key());
            typed.put(row.group().path(), DraftRows.having(before, keys));
        }
        return typed;
    }

    private Page page(
            Open row,
            Reading.Row shown,
            Reading reading,
            Map<String, Typed> typed,
            List<Fault> faults,
            boolean toAnswers,
            Words w) {
        String lang = w.lang();
        var service = row.rules().service();
        Map<String, Fault> byQuestion = new LinkedHashMap<>();
        faults.forEach(fault -> byQuestion.put(fault.question(), fault));
        List<FieldError> errors = fields.errors(reading, shown.asked(), byQuestion, w);
        int place = reading.rows(row.group().path()).indexOf(shown) + 1;
        String heading = Fields.name(row.group().group(), place, shown, w);
        Way way = Way.of(service, reading, row.draft(), lang);
        boolean guest = row.draft().hand().isGuest();
        QuestionPage model =
                new QuestionPage(
                        service.name().in(lang),
                        KnownPage.NONE,
                        toAnswers ? way.answers() : back(row, w),
                        w.say("forms.saved", w.time(row.draft().savedAt())),
                        w.say(
                                "forms.row.caption",
                                row.group().group().shortName().in(lang),
                                row.group().row().name().in(lang),
                                place),
                        heading,
                        here(row, w),
                        String.join(" ", QuestionPages.paths(shown.asked(), reading).toList()),
                        fields.views(
                                reading,
                                shown.asked(),
                                typed,
                                byQuestion,
                                reader.asking(service, lang, guest ? null : row.draft().account()),
                                w,
                                false),
                        errors,
                        Map.of(),
                        toAnswers,
                        false,
                        !guest,
                        w.say(toAnswers ? "forms.question.save" : "forms.rows.save"),
                        row.group().page().why() == null ? null : row.group().page().why().in(lang),
                        WhyAsked.of(shown.asked(), w),
                        row.group().page().readers() == null
                                ? null
                                : row.group().page().readers().in(lang),
                        service.start().help() == null ? null : service.start().help().in(lang),
                        OpenNotice.closed(openings.of(service.code()), w),
                        null,
                        null,
                        null,
                        null);
        return Page.of("forms/question", model)
                .title(ServicePages.title(heading, !errors.isEmpty(), w))
                .nav("services")
                .discreet(service.sensitive())
                .alternate(
                        Paths.row(
                                row.draft(),
                                row.group().page().id(),
                                row.path(),
                                Paths.other(lang)))
                .status(errors.isEmpty() ? 200 : 422);
    }
}
