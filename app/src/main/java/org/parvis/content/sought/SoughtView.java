package org.parvis.content.sought;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.content.sought.SoughtPage.Typed;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Members;
import org.parvis.platform.Page;
import org.parvis.search.SoughtWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the page of searches in vain says. */
@Component
class SoughtView {
    static final List<String> LANGUAGES = List.of("fr", "en");

    private final SoughtWords sought;
    private final Members members;
    private final ZoneId zone;

    SoughtView(SoughtWords sought, Members members, ZoneId zone) {
        this.sought = sought;
        this.members = members;
        this.zone = zone;
    }

    /** What a page tells of what was just done or refused. */
    record Shown(@Nullable Typed typed, List<Refusal> refused, @Nullable String notice) {}

    Page page(String lang, Actor.Agent agent, Shown shown, Words w) {
        List<SoughtPage.Row> rows = new ArrayList<>();
        String field = "means";
        Typed typed = shown.typed();
        for (SoughtWords.Missed missed : allowed(sought.missed(agent, lang))) {
            String id = "means-" + (rows.size() + 1);
            boolean here = typed != null && typed.says().equals(missed.words());
            field = here ? id : field;
            rows.add(row(missed, here ? typed : null, id, w));
        }
        String at = field;
        return Page.of(
                        "content/sought/list",
                        new SoughtPage(
                                lang,
                                languages(lang, w),
                                rows,
                                typed == null || !at.equals("means") ? new Typed("", "") : typed,
                                known(lang, agent, w),
                                allowed(sought.bets(agent, lang)).stream()
                                        .map(bet -> first(bet, w))
                                        .toList(),
                                shown.refused().stream()
                                        .map(why -> new FieldError(at, say(why, w)))
                                        .toList(),
                                shown.notice(),
                                path(w)))
                .title(w.say("search.sought.title"))
                .nav("sought")
                .inTeam();
    }

    private static SoughtPage.Row row(
            SoughtWords.Missed missed, @Nullable Typed typed, String id, Words w) {
        return new SoughtPage.Row(
                missed.words(),
                w.say("search.sought.seen", missed.times(), w.date(missed.last())),
                typed == null ? missed.proposed() : typed.means(),
                typed == null && !missed.proposed().isEmpty(),
                id);
    }

    private List<SoughtPage.Known> known(String lang, Actor.Agent agent, Words w) {
        return allowed(sought.taught(agent, lang)).stream()
                .map(
                        one ->
                                new SoughtPage.Known(
                                        one.says(),
                                        one.means(),
                                        w.say(
                                                "search.sought.by",
                                                members.displayName(one.by()),
                                                w.date(LocalDate.ofInstant(one.at(), zone))),
                                        results(lang, one.says())))
                .toList();
    }

    private static SoughtPage.First first(SoughtWords.Bet bet, Words w) {
        return new SoughtPage.First(
                bet.words().stream()
                        .map(words -> w.say("search.quoted", words))
                        .collect(Collectors.joining(", ")),
                bet.title(),
                bet.url(),
                state(bet, w),
                bet.why());
    }

    private static Status state(SoughtWords.Bet bet, Words w) {
        if (bet.title() == null) {
            return Status.of(w.say("search.sought.bet.nowhere"), Tone.BAD);
        }
        return bet.over()
                ? Status.of(w.say("search.sought.bet.over", w.date(bet.until())), Tone.BAD)
                : Status.of(w.say("search.sought.bet.until", w.date(bet.until())), Tone.NEUTRAL);
    }

    private static List<Link> languages(String lang, Words w) {
        return LANGUAGES.stream()
                .map(
                        one ->
                                Link.to(w.say("search.sought.in." + one), path(w) + "?of=" + one)
                                        .current(one.equals(lang)))
                .toList();
    }

    private static String say(Refusal why, Words w) {
        return w.say(why.key(), why.arguments());
    }

    private static <T> T allowed(Outcome<T> asked) {
        return switch (asked) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                    throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private static String results(String lang, String says) {
        return (lang.equals("fr") ? "/fr/recherche" : "/en/search")
                + "?q="
                + URLEncoder.encode(says, StandardCharsets.UTF_8);
    }

    static String path(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/recherche" : "/en/team/search";
    }
}
