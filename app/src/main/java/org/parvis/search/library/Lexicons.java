package org.parvis.search.library;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.portal.spi.HomeExamples;
import org.parvis.search.words.Lexicon;
import org.parvis.search.words.LexiconFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The words of the pack in force, and those that stewards taught. */
@Component
class Lexicons implements HomeExamples {
    private final Supplier<Map<String, Lexicon>> byLanguage;
    private final Function<String, List<Lexicon.Rule>> taught;

    @Autowired
    Lexicons(ContentPack pack, TaughtTable taught) {
        this(
                pack.held(
                        () ->
                                pack.text(LexiconFile.NAME)
                                        .map(LexiconFile::read)
                                        .orElse(Outcome.ok(Map.of())),
                        Map.of()),
                taught::rules);
    }

    Lexicons(
            Supplier<Map<String, Lexicon>> byLanguage,
            Function<String, List<Lexicon.Rule>> taught) {
        this.byLanguage = byLanguage;
        this.taught = taught;
    }

    /** Reads, in a transaction of its own, what was taught. */
    Lexicon of(String lang) {
        return ofPack(lang).taught(taught.apply(lang));
    }

    private Lexicon ofPack(String lang) {
        return byLanguage.get().getOrDefault(lang, Lexicon.NONE);
    }

    @Override
    public List<String> examples(String lang) {
        return ofPack(lang).examples();
    }
}
