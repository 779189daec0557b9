package org.parvis.disputes.after;

import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.DisputePrograms;
import org.parvis.disputes.Disputes;
import org.parvis.ds.Words;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Figures for anybody, beside those that the body publishes of its own programme. */
@Controller
class FiguresPages {
    private final DisputeFigures figures;
    private final DisputePrograms programs;
    private final ContentPack pack;

    FiguresPages(DisputeFigures figures, DisputePrograms programs, ContentPack pack) {
        this.figures = figures;
        this.programs = programs;
        this.pack = pack;
    }

    @GetMapping({"/fr/differends/chiffres", "/en/disputes/figures"})
    Page show(Words w) {
        DisputeProgram program = programs.all().stream().findFirst().orElseThrow(Disputes::absent);
        DisputeProgram.Published published = program.after().published();
        FiguresPage page =
                new FiguresWords(w, published)
                        .page(
                                figures.of(program.service(), published.least()).orElse(null),
                                pack.demonstration());
        return Page.of("disputes/after/figures", page)
                .title(page.title())
                .nav("barometer")
                .summary(w.say("disputes.figures.lead"))
                .forAnybody();
    }
}
