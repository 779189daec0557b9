package org.parvis.content.writing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.content.ContentFile;
import org.parvis.content.PageKey;
import org.parvis.content.PageReader;
import org.parvis.content.PageTable;
import org.parvis.content.PageVersion;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds versions to a page. Nothing that was saved is ever written over: whoever saves after
 * somebody else is shown both texts.
 */
@Component
class PageWriting {
    private final PageTable table;
    private final PageLives lives;
    private final PageReader reading;
    private final Authors authors;
    private final Scenes scenes;
    private final InstantSource clock;

    PageWriting(
            PageTable table,
            PageLives lives,
            PageReader reading,
            Authors authors,
            Scenes scenes,
            InstantSource clock) {
        this.table = table;
        this.lives = lives;
        this.reading = reading;
        this.authors = authors;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** The files of a page, as somebody wants them. */
    record Text(String fr, @Nullable String en, boolean stillRight) {}

    /** What came of saving. */
    sealed interface Saved {
        /** It is that version now; the one there was when nothing changed. */
        record Done(int number) implements Saved {}

        /** Somebody else saved in between: theirs is there, nothing was written. */
        record Behind(PageVersion theirs) implements Saved {}

        record Refused(Refusal why) implements Saved {}

        /** A file of it is no page, in that language. */
        record Unread(String lang, ContentFile.Refused why) implements Saved {}
    }

    /**
     * Saves a text.
     *
     * @param base the version that its author had before them; 0 for a new page
     */
    Saved save(Actor.Agent by, PageKey key, int base, Text text) {
        Saved unread = unread(key, text);
        if (unread != null) {
            return unread;
        }
        if (!authors.writes(by)) {
            return refused("not-yours");
        }
        try {
            return in(by, key, sql -> save(sql, by, key, base, text));
        } catch (DataIntegrityViolationException taken) {
            return refused("taken");
        }
    }

    private <T> T in(Actor.Agent by, PageKey key, Function<JdbcClient, T> work) {
        return scenes.in(
                MemberScene.of(by),
                sql -> {
                    PageTable.alone(sql, key);
                    return work.apply(sql);
                });
    }

    private Saved save(JdbcClient sql, Actor.Agent by, PageKey key, int base, Text text) {
        PageLife life = lives.find(sql, by.home(), key).orElse(null);
        if (life == null) {
            if (base != 0 || lives.taken(key)) {
                return refused("taken");
            }
            table.page(sql, key, by.home());
            return add(sql, by, key, 1, text);
        }
        PageVersion newest = life.versions().getFirst();
        if (life.number() != base) {
            return new Saved.Behind(newest);
        }
        if (life.state() == PageLife.State.SCHEDULED) {
            return refused("scheduled");
        }
        if (newest.says(text.fr(), text.en()) && !text.stillRight()) {
            return new Saved.Done(life.number());
        }
        keep(sql, life);
        return add(sql, by, key, base + 1, text);
    }

    /**
     * What only the folder has becomes the first version here; in the transaction and the scene of
     * the member who acts.
     */
    void keep(JdbcClient sql, PageLife life) {
        PageVersion first = life.versions().getLast();
        if (first.fromFolder() && table.home(sql, life.key()).isEmpty()) {
            table.page(sql, life.key(), life.home());
            table.version(sql, first);
        }
    }

    private Saved add(JdbcClient sql, Actor.Agent by, PageKey key, int number, Text text) {
        Instant now = clock.instant();
        table.version(
                sql,
                new PageVersion(
                        key,
                        by.home(),
                        number,
                        text.fr(),
                        text.en(),
                        text.stillRight(),
                        by.member(),
                        now));
        return new Saved.Done(number);
    }

    private @Nullable Saved unread(PageKey key, Text text) {
        String lang = "fr";
        try {
            reading.text(key, lang, text.fr());
            String english = text.en();
            if (english != null) {
                lang = "en";
                reading.text(key, lang, english);
            }
            return null;
        } catch (ContentFile.Refused why) {
            return new Saved.Unread(lang, why);
        }
    }

    private static Saved refused(String why) {
        return new Saved.Refused(Refusal.of("pages.refused." + why));
    }

    /** Makes the text of an older version the newest one again, as a draft. */
    Outcome<Integer> rollBack(Actor.Agent by, PageLife life, int number) {
        return life.version(number)
                .map(old -> again(by, life, old))
                .orElseGet(() -> Outcome.refused("pages.refused.gone"));
    }

    /** Makes what the folder of the pack says now the newest version, as a draft. */
    Outcome<Integer> takeFolder(Actor.Agent by, PageLife life) {
        return lives.inFolder(life.key())
                .map(folder -> again(by, life, folder))
                .orElseGet(() -> Outcome.refused("pages.refused.gone"));
    }

    /** The text of the folder, when it is none that this page ever had. */
    Optional<PageVersion> otherInFolder(PageLife life) {
        return lives.inFolder(life.key())
                .filter(
                        folder ->
                                life.versions().stream()
                                        .noneMatch(one -> one.says(folder.fr(), folder.en())));
    }

    private Outcome<Integer> again(Actor.Agent by, PageLife life, PageVersion old) {
        Text text = new Text(old.fr(), old.en(), false);
        return switch (save(by, life.key(), life.number(), text)) {
            case Saved.Done(int saved) -> Outcome.ok(saved);
            case Saved.Behind behind -> Outcome.refused("pages.refused.moved");
            case Saved.Refused(Refusal why) -> Outcome.refused(why);
            case Saved.Unread(String lang, ContentFile.Refused why) ->
                    Outcome.refused(why.refusal());
        };
    }
}
