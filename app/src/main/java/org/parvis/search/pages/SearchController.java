package org.parvis.search.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.search.SearchKind;
import org.parvis.search.asking.SearchAnswer;
import org.parvis.search.asking.SearchQuestion;
import org.parvis.search.library.Search;
import org.parvis.search.library.Unanswered;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The results page. What was found nowhere is noted, so that somebody writes the missing page. */
@Controller
class SearchController {
    private final Search search;
    private final Unanswered unanswered;

    SearchController(Search search, Unanswered unanswered) {
        this.search = search;
        this.unanswered = unanswered;
    }

    @GetMapping({"/fr/recherche", "/en/search"})
    Page results(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String k,
            @RequestParam(defaultValue = "1") String p,
            @RequestParam(required = false) @Nullable String exact,
            Words w) {
        var asked = new SearchQuestion(q, SearchKind.of(k), number(p), exact != null);
        SearchAnswer answer =
                asked.words().isEmpty() ? SearchAnswer.NOTHING : search.ask(w.lang(), asked);
        if (answer.total() == 0 && asked.kind() == null && !asked.words().isEmpty()) {
            unanswered.note(w.lang(), asked.words());
        }
        String title =
                asked.words().isEmpty()
                        ? w.say("search.title")
                        : w.say("search.title.results", asked.words());
        Page page =
                Page.of("search/pages/results", new SearchPage(w.lang(), asked, answer))
                        .title(title)
                        .nav("services");
        return asked.words().isEmpty() ? page.forAnybody() : page;
    }

    /** What a script offers under the box while somebody types; nothing of it is noted. */
    @GetMapping({"/fr/recherche/suggestions", "/en/search/suggestions"})
    ResponseEntity<List<String>> suggestions(@RequestParam(defaultValue = "") String q, Words w) {
        List<String> titles =
                search.suggest(w.lang(), new SearchQuestion(q, null, 1, true)).stream()
                        .map(w::typeset)
                        .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(titles);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 1;
    }
}
