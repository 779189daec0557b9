package org.parvis.search.library;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.kernel.Role;
import org.parvis.platform.Publications;
import org.parvis.search.SoughtWords;
import org.parvis.search.asking.SearchQuestion;
import org.springframework.stereotype.Component;

/** Lets stewards read what was searched in vain, and teach search what it means. */
@Component
class Teaching implements SoughtWords {
    private static final int MOST = 25;

    private final Search search;
    private final Unanswered unanswered;
    private final TaughtTable table;
    private final Publications publications;
    private final InstantSource clock;

    Teaching(
            Search search,
            Unanswered unanswered,
            TaughtTable table,
            Publications publications,
            InstantSource clock) {
        this.search = search;
        this.unanswered = unanswered;
        this.table = table;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public Outcome<List<Missed>> missed(Actor.Agent by, String lang) {
        return steward(
                by,
                () ->
                        Outcome.ok(
                                unanswered.waiting(lang, MOST).stream()
                                        .map(asked -> missed(lang, asked))
                                        .toList()));
    }

    private Missed missed(String lang, Unanswered.Asked asked) {
        String near = search.near(lang, asked.words());
        return new Missed(
                asked.words(), asked.times(), asked.last(), near.length() > LONGEST ? "" : near);
    }

    @Override
    public Outcome<List<Taught>> taught(Actor.Agent by, String lang) {
        return steward(by, () -> Outcome.ok(table.all(lang)));
    }

    @Override
    public Outcome<List<Bet>> bets(Actor.Agent by, String lang) {
        return steward(by, () -> Outcome.ok(search.bets(lang)));
    }

    @Override
    public Outcome<Taught> teach(Actor.Agent by, String lang, String says, String means) {
        return steward(
                by,
                () ->
                        teach(
                                new Taught(
                                        lang,
                                        line(says),
                                        line(means),
                                        by.member(),
                                        clock.instant())));
    }

    private Outcome<Taught> teach(Taught one) {
        Refusal refused = refused(one);
        if (refused != null) {
            return Outcome.refused(refused);
        }
        if (!table.put(one)) {
            return Outcome.refused("search.sought.refused.full");
        }
        unanswered.done(one.lang(), one.says());
        publications.bump();
        return Outcome.ok(one);
    }

    private @Nullable Refusal refused(Taught one) {
        for (String text : List.of(one.says(), one.means())) {
            if (text.isEmpty()) {
                return Refusal.of("search.sought.refused.empty");
            }
            if (text.length() > LONGEST) {
                return Refusal.of("search.sought.refused.long", LONGEST, text.length());
            }
            if (!search.means(one.lang(), text)) {
                return Refusal.of("search.sought.refused.silent", text);
            }
        }
        var asked = new SearchQuestion(one.means(), null, 1, true);
        return search.ask(one.lang(), asked).total() == 0
                ? Refusal.of("search.sought.refused.nothing", one.means())
                : null;
    }

    @Override
    public Outcome<String> forget(Actor.Agent by, String lang, String says) {
        return steward(
                by,
                () -> {
                    if (table.remove(lang, line(says))) {
                        publications.bump();
                    }
                    return Outcome.ok(says);
                });
    }

    @Override
    public Outcome<String> leave(Actor.Agent by, String lang, String words) {
        return steward(
                by,
                () -> {
                    unanswered.done(lang, line(words));
                    return Outcome.ok(words);
                });
    }

    private static <T> Outcome<T> steward(Actor.Agent by, Supplier<Outcome<T>> work) {
        return by.role() == Role.STEWARD
                ? work.get()
                : Outcome.refused("search.sought.refused.steward");
    }

    /** As it is kept: in small letters, without what cannot be seen. */
    private static String line(String typed) {
        return typed.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
