package org.parvis.search;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parvis.kernel.Outcome;
import org.parvis.platform.ContentPack;
import org.parvis.portal.spi.HomeExamples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The words of the pack in force. */
@Component
class Lexicons implements HomeExamples {
    private final Supplier<Map<String, Lexicon>> byLanguage;

    @Autowired
    Lexicons(ContentPack pack) {
        this(
                pack.held(
                        () ->
                                pack.text(LexiconFile.NAME)
                                        .map(LexiconFile::read)
                                        .orElse(Outcome.ok(Map.of())),
                        Map.of()));
    }

    Lexicons(Supplier<Map<String, Lexicon>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    Lexicon of(String lang) {
        return byLanguage.get().getOrDefault(lang, Lexicon.NONE);
    }

    @Override
    public List<String> examples(String lang) {
        return of(lang).examples();
    }
}
