package org.parvis.cases;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.parvis.audit.JournalSeals;
import org.parvis.audit.SealKey;
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
    private final JournalSeals journal;

    SealPages(Scenes scenes, SealKey key, JournalSeals journal) {
        this.journal = journal;
        this.scenes = scenes;
        this.key = key;
    }

    @GetMapping({"/fr/sceaux", "/en/seals"})
    Page show(@RequestParam(defaultValue = "9223372036854775807") long before, Words w) {
        List<SealPage.Root> roots =
                scenes.reading(
                        new Scene.Public(),
                        sql ->
                                sql.sql(
                                                """
                                                select number, acts, root, signature, sealed_at
                                                from cases.seals where number < ?
                                                order by number desc limit ?
                                                """)
                                        .param(before)
                                        .param(PAGE)
                                        .query(
                                                (row, n) ->
                                                        new SealPage.Root(
                                                                row.getLong("number"),
                                                                row.getInt("acts"),
                                                                HexFormat.of()
                                                                        .formatHex(
                                                                                row.getBytes(
                                                                                        "root")),
                                                                HexFormat.of()
                                                                        .formatHex(
                                                                                row.getBytes(
                                                                                        "signature")),
                                                                when(
                                                                        CaseStore.instant(
                                                                                row, "sealed_at"),
                                                                        w)))
                                        .list());
        String path = w.lang().equals("fr") ? "/fr/sceaux" : "/en/seals";
        String older = roots.size() < PAGE ? null : path + "?before=" + roots.getLast().number();
        return Page.of(
                        "cases/seals",
                        new SealPage(roots, journal(before, w), key.published(), older))
                .title(w.say("cases.seals.title"))
                .nav("verify");
    }

    /** The roots of the journal, on the first page only: they are read with those of the acts. */
    private List<SealPage.Root> journal(long before, Words w) {
        return before < Long.MAX_VALUE
                ? List.of()
                : scenes
                        .reading(
                                new Scene.Public(),
                                sql -> journal.published(sql, Long.MAX_VALUE, PAGE))
                        .stream()
                        .map(seal -> root(seal, w))
                        .toList();
    }

    private static SealPage.Root root(JournalSeals.Seal seal, Words w) {
        HexFormat hex = HexFormat.of();
        return new SealPage.Root(
                seal.number(),
                seal.entries(),
                hex.formatHex(seal.root()),
                hex.formatHex(seal.signature()),
                when(seal.at(), w));
    }

    private static String when(Instant at, Words w) {
        return w.dateTime(at);
    }
}
