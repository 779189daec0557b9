package org.parvis.catalogue.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Language;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.Scalars;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.words.Closest;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.platform.words.SafeWords;

/** Reads what stands at the ends of a definition: numbers, days, words of a list, texts. */
final class LeafBinder {
    private final Binder binder;
    private final List<String> languages;
    private final BinaryOperator<String> typeset;
    private final @Nullable List<Problem> untranslated;

    /**
     * A part of that binder.
     *
     * @param typeset sets a text in the typography of its language; language first
     * @param untranslated takes the texts that wait for a translation; without it, they are refused
     */
    LeafBinder(
            Binder binder,
            List<String> languages,
            BinaryOperator<String> typeset,
            @Nullable List<Problem> untranslated) {
        this.binder = binder;
        this.languages = languages;
        this.typeset = typeset;
        this.untranslated = untranslated;
    }

    @Nullable Object texts(Tree tree, String path) {
        if (!(tree instanceof Tree.Branch branch)) {
            return binder.refuse(tree, path, "not-texts");
        }
        Map<String, String> out = new LinkedHashMap<>();
        int before = binder.found();
        branch.children().forEach((lang, leaf) -> text(lang, leaf, Binder.join(path, lang), out));
        for (String lang : languages) {
            if (!branch.children().containsKey(lang)) {
                missing(tree, path, lang);
            }
        }
        return binder.found() == before
                ? binder.remember(new LocalizedText(out), tree.line(), path)
                : null;
    }

    private void missing(Tree tree, String path, String lang) {
        if (untranslated == null || lang.equals("fr")) {
            binder.refuse(tree, path, "missing-language", lang);
        } else {
            untranslated.add(binder.problem(tree, path, "missing-language", lang));
        }
    }

    private void text(String lang, Tree tree, String path, Map<String, String> out) {
        if (!languages.contains(lang)) {
            binder.refuse(tree, path, "language-not-allowed", lang);
        } else if (scalar(words(), tree, path) instanceof String text) {
            out.put(lang, typeset.apply(lang, text));
        }
    }

    private static Scalars.Form words() {
        return Objects.requireNonNull(Scalars.of(String.class));
    }

    @Nullable Object scalar(Scalars.Form form, Tree tree, String path) {
        if (!(tree instanceof Tree.Leaf leaf) || leaf.text().isBlank()) {
            return binder.refuse(tree, path, form.refusal());
        }
        String text = leaf.text().strip();
        if (text.length() > form.longest() || HiddenSigns.in(text)) {
            return binder.refuse(tree, path, "text", form.longest());
        }
        Optional<SafeWords.Wrong> wrong =
                form.equals(words()) && binder.judges() ? SafeWords.wrong(text) : Optional.empty();
        if (wrong.isPresent()) {
            return binder.refuse(tree, path, "words-" + wrong.get().kind(), wrong.get().what());
        }
        Optional<Object> value = form.read().apply(text);
        return value.isPresent()
                ? binder.remember(value.get(), leaf.line(), path)
                : binder.refuse(tree, path, form.refusal());
    }

    @Nullable Object constant(Class<?> type, Tree tree, String path) {
        Object[] constants = Objects.requireNonNull(type.getEnumConstants());
        String written = tree instanceof Tree.Leaf leaf ? leaf.text() : "";
        return Arrays.stream(constants)
                .filter(constant -> Language.word((Enum<?>) constant).equals(written))
                .findFirst()
                .orElseGet(
                        () ->
                                Language.notYet(type, written)
                                        ? binder.refuse(tree, path, "not-yet", written)
                                        : notOneOf(constants, written, tree, path));
    }

    private @Nullable Object notOneOf(Object[] constants, String written, Tree tree, String path) {
        List<String> words =
                Arrays.stream(constants).map(each -> Language.word((Enum<?>) each)).toList();
        String close = Closest.to(written, words);
        return binder.refuse(
                tree,
                path,
                "one-of",
                String.join(", ", words),
                words.contains(close) ? close : "none");
    }
}
