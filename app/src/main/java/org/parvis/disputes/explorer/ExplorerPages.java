package org.parvis.disputes.explorer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages of an explorer: one question at a time, then what follows, then letters. An answer is
 * posted and goes on, sealed, in the address of the next page; nothing is written anywhere.
 */
@Controller
class ExplorerPages {
    private final Explorers explorers;
    private final AnswersSeal seal;
    private final Finding finding;

    ExplorerPages(Explorers explorers, AnswersSeal seal, Finding finding) {
        this.explorers = explorers;
        this.seal = seal;
        this.finding = finding;
    }

    @GetMapping({"/fr/vos-droits/{slug}", "/en/your-rights/{slug}"})
    Page show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String q,
            Words w) {
        Explorer explorer = explorer(slug, w);
        Optional<Answers> opened = seal.open(explorer, a);
        Answers answers = opened.orElseGet(() -> Answers.of(explorer, Map.of()));
        String sealed = opened.isEmpty() ? "" : a;
        if (a.isEmpty() && q.isEmpty()) {
            StartPage start = StartPage.of(explorer, finding.talk(answers, w), w);
            return framed(Page.of("disputes/explorer/start", start), answers, "", w).forAnybody();
        }
        Question asked = asked(answers, q).or(answers::next).orElse(null);
        if (asked == null) {
            return framed(
                    Page.of("disputes/explorer/result", finding.of(answers, sealed, w)),
                    answers,
                    sealed,
                    w);
        }
        Typed typed = Typed.of(asked, answers.given().get(asked.id()));
        boolean faded = !a.isEmpty() && opened.isEmpty();
        return framed(
                Page.of(
                        "disputes/explorer/question",
                        question(answers, asked, typed, sealed, faded, w)),
                answers,
                sealed,
                w);
    }

    @PostMapping({"/fr/vos-droits/{slug}", "/en/your-rights/{slug}"})
    Page answer(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Words w) {
        Explorer explorer = explorer(slug, w);
        Answers answers = seal.open(explorer, a).orElseGet(() -> Answers.of(explorer, Map.of()));
        Question asked = asked(answers, q).orElse(null);
        if (asked == null) {
            return Page.redirect(ExplorerPaths.with(explorer, sealed(answers), w.lang()));
        }
        Typed typed =
                Typed.read(
                        asked,
                        name -> Objects.requireNonNullElse(request.getParameter(name), ""),
                        finding.today());
        String given = typed.answer();
        if (given == null) {
            String sealed = sealed(answers);
            return framed(
                            Page.of(
                                    "disputes/explorer/question",
                                    question(answers, asked, typed, sealed, false, w)),
                            answers,
                            sealed,
                            w)
                    .status(422);
        }
        return Page.redirect(
                ExplorerPaths.with(explorer, sealed(answers.with(asked.id(), given)), w.lang()));
    }

    @GetMapping({
        "/fr/vos-droits/{slug}/lettres/{letter}",
        "/en/your-rights/{slug}/letters/{letter}"
    })
    Page letter(
            @PathVariable String slug,
            @PathVariable String letter,
            @RequestParam(defaultValue = "") String a,
            Words w) {
        Explorer explorer = explorer(slug, w);
        Explorer.Letter found = explorer.letter(letter).orElseThrow(ExplorerPages::absent);
        Optional<Answers> opened = seal.open(explorer, a);
        Answers answers = opened.orElseGet(() -> Answers.of(explorer, Map.of()));
        String sealed = opened.isEmpty() ? "" : a;
        String there = ExplorerPaths.other(w.lang());
        return Page.of(
                        "disputes/explorer/letter",
                        LetterPage.of(
                                answers, found, ExplorerPaths.with(explorer, sealed, w.lang()), w))
                .title(w.typeset(found.title().in(w.lang())))
                .nav("services")
                .alternate(ExplorerPaths.letter(explorer, found, sealed, there));
    }

    /** The question of that name, if it was answered or is the one that comes. */
    private static Optional<Question> asked(Answers answers, String id) {
        return answers.explorer()
                .question(id)
                .filter(
                        question ->
                                answers.given().containsKey(id)
                                        || answers.next().filter(question::equals).isPresent());
    }

    private QuestionPage question(
            Answers answers, Question asked, Typed typed, String sealed, boolean faded, Words w) {
        return new QuestionPage(
                w,
                answers.explorer(),
                asked,
                typed,
                sealed,
                TrailStep.of(answers, sealed, w),
                finding.talk(answers, w),
                faded);
    }

    private String sealed(Answers answers) {
        return answers.given().isEmpty() ? "" : seal.seal(answers);
    }

    private static Page framed(Page page, Answers answers, String sealed, Words w) {
        Explorer explorer = answers.explorer();
        return page.title(w.typeset(explorer.title().in(w.lang())))
                .nav("services")
                .summary(w.typeset(explorer.lead().in(w.lang())))
                .alternate(ExplorerPaths.with(explorer, sealed, ExplorerPaths.other(w.lang())));
    }

    private Explorer explorer(String slug, Words w) {
        return explorers.at(slug, w.lang()).orElseThrow(ExplorerPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
