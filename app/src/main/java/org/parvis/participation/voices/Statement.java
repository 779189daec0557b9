package org.parvis.participation.voices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Consultation;
import org.parvis.participation.Kind;
import org.parvis.participation.Speaker;

/**
 * A proposition as people meet it: of the body, or of somebody whose words were published.
 *
 * @param key by which votes name it
 * @param lang of its words, when they are not in that of the page
 * @param fromPeople whether the body did not write it
 * @param speaker as whom they wrote it
 */
public record Statement(
        String key,
        String words,
        @Nullable String lang,
        boolean fromPeople,
        Speaker speaker,
        List<Reason> reasons) {
    /** So many are asked about on one page. */
    private static final int MOST = 40;

    /** So many reasons stand for each side. */
    private static final int SHOWN = 5;

    /** An argument for or against it. */
    public record Reason(
            String key,
            boolean forIt,
            String words,
            @Nullable String lang,
            int supporters,
            Speaker speaker) {}

    /** All of a consultation: those of the body, then those that were heard least. */
    public static List<Statement> all(Consultation of, Voices.Open open, String lang) {
        List<Statement> all = new ArrayList<>();
        for (Consultation.Proposition one : of.propositions()) {
            List<Reason> own =
                    one.arguments().stream()
                            .map(
                                    it ->
                                            new Reason(
                                                    it.code(),
                                                    it.forIt(),
                                                    it.text().in(lang),
                                                    null,
                                                    open.supports().getOrDefault(it.code(), 0),
                                                    Speaker.PERSON))
                            .toList();
            all.add(
                    new Statement(
                            one.code(),
                            one.text().in(lang),
                            null,
                            false,
                            Speaker.PERSON,
                            reasons(one.code(), own, open, lang)));
        }
        open.texts().stream()
                .filter(text -> text.kind() == Kind.PROPOSITION)
                .sorted(Comparator.comparing(it -> open.votes(it.id().toString()).all()))
                .map(text -> of(text, open, lang))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Statement of(Voices.Published text, Voices.Open open, String lang) {
        String key = text.id().toString();
        return new Statement(
                key,
                text.words(),
                other(text, lang),
                true,
                text.speaker(),
                reasons(key, List.of(), open, lang));
    }

    private static List<Reason> reasons(
            String proposition, List<Reason> own, Voices.Open open, String lang) {
        List<Reason> reasons = new ArrayList<>(own);
        open.texts().stream()
                .filter(text -> text.proposition().equals(proposition))
                .filter(text -> text.kind() != Kind.PROPOSITION)
                .map(
                        text ->
                                new Reason(
                                        text.id().toString(),
                                        text.kind() == Kind.FOR,
                                        text.words(),
                                        other(text, lang),
                                        open.supports().getOrDefault(text.id().toString(), 0),
                                        text.speaker()))
                .sorted(Comparator.comparing(Reason::supporters).reversed())
                .forEach(reasons::add);
        return List.copyOf(reasons);
    }

    /** Those that a page asks about: as many as one reads, and all of which something is said. */
    public static List<Statement> shown(List<Statement> all, Predicate<String> said) {
        List<Statement> shown = new ArrayList<>();
        for (Statement one : all) {
            if (shown.size() < MOST || said.test(one.key())) {
                shown.add(one);
            }
        }
        return List.copyOf(shown);
    }

    /** Of those reasons the most supported, and all of which something is said. */
    public List<Reason> shown(boolean forIt, Predicate<String> said) {
        List<Reason> side = reasons.stream().filter(one -> one.forIt() == forIt).toList();
        List<Reason> shown = new ArrayList<>();
        for (Reason one : side) {
            if (shown.size() < SHOWN || said.test(one.key())) {
                shown.add(one);
            }
        }
        return List.copyOf(shown);
    }

    private static @Nullable String other(Voices.Published text, String lang) {
        return text.lang().equals(lang) ? null : text.lang();
    }

    /** The keys of arguments among all of them. */
    static Set<String> reasons(List<Statement> all) {
        Set<String> keys = new HashSet<>();
        all.forEach(one -> one.reasons().forEach(reason -> keys.add(reason.key())));
        return keys;
    }
}
