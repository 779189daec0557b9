package org.parvis.cases.proof;

import java.util.HexFormat;
import java.util.List;
import org.parvis.audit.JournalSeals;
import org.parvis.audit.SealKey;
import org.parvis.audit.Seals;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The published roots of sealed batches: whoever keeps one can later tell whether any act before it
 * was changed. They name nobody.
 */
@Controller
class SealPages {
    private static final int PAGE = 50;

    private final Scenes scenes;
    private final SealKey key;
    private final Sealing sealing;
    private final JournalSeals journal;

    SealPages(Scenes scenes, SealKey key, Sealing sealing, JournalSeals journal) {
        this.scenes = scenes;
        this.key = key;
        this.sealing = sealing;
        this.journal = journal;
    }

    @GetMapping({"/fr/sceaux", "/en/seals"})
    Page show(@RequestParam(defaultValue = "9223372036854775807") long before, Words w) {
        List<SealPage.Root> roots = roots(sealing, before, w);
        // those of the journal on the first page only: they are read with those of the acts
        List<SealPage.Root> ofJournal =
                before < Long.MAX_VALUE ? List.of() : roots(journal, before, w);
        String path = w.lang().equals("fr") ? "/fr/sceaux" : "/en/seals";
        String older = roots.size() < PAGE ? null : path + "?before=" + roots.getLast().number();
        return Page.of("cases/proof/seals", new SealPage(roots, ofJournal, key.published(), older))
                .title(w.say("cases.seals.title"))
                .nav("verify");
    }

    private List<SealPage.Root> roots(Seals seals, long before, Words w) {
        return scenes
                .reading(new Scene.Public(), sql -> seals.published(sql, before, PAGE))
                .stream()
                .map(seal -> root(seal, w))
                .toList();
    }

    private static SealPage.Root root(Seals.Seal seal, Words w) {
        HexFormat hex = HexFormat.of();
        return new SealPage.Root(
                seal.number(),
                seal.size(),
                hex.formatHex(seal.root()),
                hex.formatHex(seal.signature()),
                w.dateTime(seal.at()));
    }
}
