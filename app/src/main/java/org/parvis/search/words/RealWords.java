package org.parvis.search.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.springframework.util.function.SingletonSupplier;

/**
 * Words that exist, though no public page uses them: they are never taken for a mistake. A
 * dictionary is read when the first unknown word comes.
 */
public final class RealWords {
    private static final SingletonSupplier<Hunspell> FRENCH =
            SingletonSupplier.of(() -> read("fr"));
    private static final SingletonSupplier<Hunspell> ENGLISH =
            SingletonSupplier.of(() -> read("en"));

    private RealWords() {}

    public static boolean has(Language language, String written) {
        Hunspell dictionary =
                switch (language) {
                    case FRENCH -> FRENCH.obtain();
                    case ENGLISH -> ENGLISH.obtain();
                };
        return dictionary.spell(written.replace('’', '\'').toLowerCase(Locale.ROOT));
    }

    private static Hunspell read(String lang) {
        try (InputStream affixes = open(lang + ".aff");
                InputStream words = open(lang + ".dic")) {
            return new Hunspell(
                    new Dictionary(affixes, List.of(words), false, SortingStrategy.inMemory()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                RealWords.class.getResourceAsStream("/dictionaries/" + name), name);
    }
}
