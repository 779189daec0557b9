package org.parvis.disputes.after;

import java.util.ArrayList;
import java.util.List;
import org.parvis.catalogue.Catalogue;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.DisputePrograms;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.rates.RateRules;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.platform.packs.ContentPack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Figures for anybody, beside those that the body publishes of its own programme. */
@Controller
class FiguresPages {
    private final DisputeFigures figures;
    private final DisputePrograms programs;
    private final Catalogue catalogue;
    private final RateRules rates;
    private final ContentPack pack;

    FiguresPages(
            DisputeFigures figures,
            DisputePrograms programs,
            Catalogue catalogue,
            RateRules rates,
            ContentPack pack) {
        this.figures = figures;
        this.programs = programs;
        this.catalogue = catalogue;
        this.rates = rates;
        this.pack = pack;
    }

    @GetMapping({"/fr/differends/chiffres", "/en/disputes/figures"})
    Page show(Words w) {
        FiguresPage page = page(programs.all(), w);
        if (page.programmes().isEmpty()) {
            throw Disputes.absent();
        }
        return Page.of("disputes/after/figures", page)
                .title(page.title())
                .nav("barometer")
                .summary(w.say("disputes.figures.lead"))
                .forAnybody();
    }

    /** Of those whose data says that there are figures, in the order of the pack. */
    FiguresPage page(List<DisputeProgram> all, Words w) {
        List<FiguresPage.Programme> programmes = new ArrayList<>();
        for (DisputeProgram program : all) {
            program.after()
                    .figures()
                    .map(published -> programme(program, published, w))
                    .ifPresent(programmes::add);
        }
        return new FiguresPage(
                w.say("disputes.figures.title"),
                pack.demonstration() ? w.say("disputes.figures.simulated") : null,
                programmes,
                rates.any() ? DisputePaths.merchants(w) : null);
    }

    private FiguresPage.Programme programme(
            DisputeProgram program, DisputeProgram.Published published, Words w) {
        String code = program.service();
        String name =
                catalogue.service(code).map(service -> service.name().in(w.lang())).orElse(code);
        return new FiguresWords(w, published)
                .programme(code, name, figures.of(code, published.least()).orElse(null));
    }
}
