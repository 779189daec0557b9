package org.parvis.strategy.declared;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.strategy.FigureTables;
import org.parvis.strategy.Names;

/** What was stated and is contradicted, in sentences: both numbers, where each comes from. */
public record ContestedWords(
        Words w, List<Contradiction> ones, Names names, Things things, Tolerance tolerance) {
    public boolean some() {
        return !ones.isEmpty();
    }

    ContestedWords only(Predicate<Contradiction> which) {
        return new ContestedWords(
                w, ones.stream().filter(which).toList(), names, things, tolerance);
    }

    /** Who stated what, of which period. */
    String what(Contradiction one) {
        return w.say("strategy.contested.what", body(one), subject(one.claim()), span(one.claim()));
    }

    private String body(Contradiction one) {
        return names.body(one.claim().home())
                .map(body -> w.typeset(body.in(w.lang())))
                .orElse(one.claim().home().toString());
    }

    private String subject(Claim claim) {
        Optional<Thing> thing = things.byCode(claim.source());
        if (thing.isPresent()) {
            String part =
                    thing.get().parts().stream()
                            .filter(each -> each.value().equals(part(claim)))
                            .findFirst()
                            .map(each -> each.name().in(w.lang()))
                            .orElse(part(claim));
            return w.say(
                    "strategy.contested.thing",
                    w.typeset(thing.get().name().in(w.lang())),
                    w.typeset(part));
        }
        String kind = w.say("strategy.contested.kind." + claim.kind(), service(claim));
        return claim.dimension().isEmpty()
                ? kind
                : w.say("strategy.contested.thing", kind, FigureTables.channel(w, claim.part()));
    }

    private String service(Claim claim) {
        String service = claim.service();
        return service == null ? "" : w.typeset(names.service(service, w.lang()));
    }

    private static String part(Claim claim) {
        String service = claim.service();
        return service == null ? claim.part() : service;
    }

    private String span(Claim claim) {
        return w.say("strategy.span", w.date(claim.from()), w.date(claim.to()));
    }

    /** Both numbers, each with how it came in. */
    String numbers(Contradiction one) {
        return w.say(
                "strategy.contested." + one.claim().origin().code(),
                one.claim().said(),
                one.counted());
    }

    /** What became of it: asked, or confirmed in the body's own words. */
    String state(Contradiction one) {
        Contradiction.Answer answer = one.answer();
        return answer == null
                ? w.say("strategy.contested.waits", w.dateTime(one.since()))
                : w.say("strategy.contested.confirmed", w.dateTime(answer.at()), answer.words());
    }

    String rule() {
        return w.say(
                "strategy.contested.rule",
                tolerance.percent(),
                tolerance.number(),
                w.typeset(tolerance.source().in(w.lang())));
    }

    String confirm() {
        return DeclaredPages.path(w) + (w.lang().equals("fr") ? "/confirmer" : "/confirm");
    }

    /** How it is corrected: by stating again, or by a message of the platform that replaces. */
    String how(Contradiction one) {
        return w.say(
                one.claim().source().equals(Claim.PLATFORM)
                        ? "strategy.contested.correct.platform"
                        : "strategy.contested.correct.declared");
    }

    String field(Contradiction one) {
        return field(one.id());
    }

    static String field(@Nullable UUID id) {
        return "words-" + id;
    }
}
