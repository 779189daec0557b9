package org.parvis.strategy.declared;

import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.strategy.Period;
import org.parvis.strategy.Periods;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The services that stay on platforms of bodies, for anybody. */
@Controller
class PlatformPages {
    private final PlatformReading reading;
    private final Contested contested;
    private final Periods periods;

    PlatformPages(PlatformReading reading, Contested contested, Periods periods) {
        this.reading = reading;
        this.contested = contested;
        this.periods = periods;
    }

    @GetMapping({"/fr/barometre/plateformes", "/en/barometer/platforms"})
    Page all(Words w) {
        Period year = periods.year();
        PlatformReading.Read read = reading.all(year);
        var page = new PlatformsPage(w, year, read.lines(), read.made(), contested.open(w));
        return Page.of("strategy/declared/platforms", page)
                .title(w.say("strategy.platform.title"))
                .nav("barometer")
                .forAnybody();
    }
}
