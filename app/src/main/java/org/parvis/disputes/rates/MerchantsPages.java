package org.parvis.disputes.rates;

import java.util.List;
import org.parvis.catalogue.Catalogue;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How single merchants answer and settle, for anybody, once they were told and might contest. It is
 * not kept beside: what may not be said any more is gone at once.
 */
@Controller
class MerchantsPages {
    private static final int LINES = 100;

    private final RateRules rules;
    private final RatesRead read;
    private final Scenes scenes;
    private final Catalogue catalogue;
    private final ContentPack pack;

    MerchantsPages(
            RateRules rules, RatesRead read, Scenes scenes, Catalogue catalogue, ContentPack pack) {
        this.rules = rules;
        this.read = read;
        this.scenes = scenes;
        this.catalogue = catalogue;
        this.pack = pack;
    }

    @GetMapping({"/fr/differends/commercants", "/en/disputes/merchants"})
    Page show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String after,
            Words w) {
        MerchantsAsked asked = new MerchantsAsked(q, programme, after);
        List<RateRule> all = rules.all().stream().filter(asked::asks).toList();
        if (all.isEmpty()) {
            throw Disputes.absent();
        }
        MerchantsPage page =
                new MerchantsPage(
                        w.say("disputes.merchants.title"),
                        pack.demonstration() ? w.say("disputes.merchants.simulated") : null,
                        DisputePaths.merchants(w),
                        asked.words(),
                        all.stream().map(rule -> programme(rule, asked, w)).toList(),
                        DisputePaths.figures(w));
        return Page.of("disputes/rates/merchants", page)
                .title(page.title())
                .nav("barometer")
                .summary(w.say("disputes.merchants.lead"));
    }

    private MerchantsPage.Programme programme(RateRule rule, MerchantsAsked asked, Words w) {
        String code = rule.service();
        String name =
                catalogue.service(code).map(service -> service.name().in(w.lang())).orElse(code);
        List<RatesRead.Line> lines =
                scenes.readingJob(jobs -> read.published(jobs, rule, asked, LINES));
        return new MerchantsPage.Programme(
                "programme-" + code,
                name,
                lines.isEmpty() ? null : table(name, lines, w),
                lines.size() < LINES ? null : asked.next(rule, lines.getLast().name(), w),
                List.of(
                        w.say("disputes.merchants.least", rule.least()),
                        w.say("disputes.merchants.told", rule.contestDays()),
                        w.say("disputes.merchants.not")));
    }

    private static DataTable table(String programme, List<RatesRead.Line> lines, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("disputes.merchants.caption", programme),
                        Column.text(w.say("disputes.claim.merchant")),
                        Column.number(w.say("disputes.rate.answers")),
                        Column.number(w.say("disputes.rate.agreements")),
                        Column.number(w.say("disputes.merchants.handled")));
        for (RatesRead.Line line : lines) {
            MerchantRate.Counted counted = line.counted();
            table =
                    table.row(
                            line.name(),
                            w.say("disputes.rate.percent", counted.answers()),
                            w.say("disputes.rate.percent", counted.agreements()),
                            w.number(counted.handled()));
        }
        return table;
    }
}
