package org.parvis.cases.person;

import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.OpinionAct;
import org.parvis.cases.decision.OpinionLinks;
import org.parvis.cases.decision.Opinions;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamReply;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Page;
import org.parvis.platform.web.PathWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An expert gives an opinion by the link that they received, without an account. */
@Controller
class OpinionPages {
    private static final int LONGEST = 20_000;

    private final Opinions opinions;
    private final Offices offices;

    OpinionPages(Opinions opinions, Offices offices) {
        this.opinions = opinions;
        this.offices = offices;
    }

    @GetMapping({"/fr/avis-expert/{token}", "/en/opinion/{token}"})
    Page show(@PathVariable String token, Words w) {
        return page(token, "", null, w, 200);
    }

    @PostMapping({"/fr/avis-expert/{token}", "/en/opinion/{token}"})
    Page give(@PathVariable String token, @RequestParam(defaultValue = "") String text, Words w) {
        if (text.isBlank() || text.length() > LONGEST) {
            String key = text.isBlank() ? "review.opinion.empty" : "cases.file.tooLong";
            return page(token, text, w.say(key, LONGEST), w, 422);
        }
        return switch (opinions.give(token, text.strip())) {
            case Outcome.Ok<CaseFile> done -> Page.redirect(path(token, w));
            case Outcome.Refused<CaseFile>(var refusal) ->
                    page(token, text, Refused.say(refusal, w), w, 409);
        };
    }

    private Page page(String token, String typed, @Nullable String error, Words w, int status) {
        Opinions.Open open = opinions.open(token).orElseThrow(TeamReply::notFound);
        OpinionAct.OpinionAsked asked = open.asked();
        String path = path(token, w);
        OpinionPage page =
                new OpinionPage(
                        offices.of(open.head()).name().in(w.lang()),
                        asked.expert(),
                        asked.by(),
                        asked.question(),
                        asked.until(),
                        open.given(),
                        typed,
                        error,
                        path);
        return Page.of("cases/person/opinion", page)
                .title(w.say("review.opinion.title", page.body()))
                .nav("files")
                .discreet(true)
                .alternate(PathWords.translate(path, w.lang().equals("fr") ? "en" : "fr"))
                .status(status);
    }

    private static String path(String token, Words w) {
        return OpinionLinks.path(token, w.lang());
    }
}
