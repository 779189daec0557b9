package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Status;
import org.parvis.ds.Words;
import org.parvis.participation.answers.Promise;
import org.parvis.participation.answers.StandingWords;

/** One petition as everybody reads it. */
record PetitionView(Words w, Petition of, String body, LocalDate today) {
    Stage stage() {
        return of.stage(today);
    }

    Status tag() {
        return stage().tag(w);
    }

    /** That the body is late, or answered late; none where it is not. */
    @Nullable Status late() {
        LocalDate owed = of.answerBy();
        List<LocalDate> first = of.answers().stream().limit(1).map(Petition.Given::on).toList();
        return switch (Promise.of(owed, first, 1, today)) {
            case Promise.Overdue late -> new StandingWords(w).kept(late);
            case Promise.KeptLate late -> new StandingWords(w).kept(late);
            case Promise.Kept kept -> null;
            case Promise.Running running -> null;
            case Promise.None none -> null;
        };
    }

    Quoted title() {
        return Quoted.of(of.text().title(), w);
    }

    Quoted ask() {
        return Quoted.of(of.text().ask(), w);
    }

    Quoted why() {
        return Quoted.of(of.text().why(), w);
    }

    /** Who began it, as they asked to be named; nobody learns more. */
    String author() {
        String named = of.author();
        return named == null
                ? w.say("participation.petition.by.unnamed")
                : w.say("participation.petition.by", named);
    }

    String sign() {
        return PetitionPaths.sign(of.code(), w.lang());
    }

    boolean takes() {
        return of.takes(today);
    }

    Progress progress() {
        return new Progress(of.signatures().all(), of.terms().threshold());
    }

    /** Whose turn it is, to do what, by when. */
    String turn() {
        LocalDate owed = of.answerBy();
        LocalDate withdrawn = of.withdrawnOn();
        return switch (stage()) {
            case OPEN ->
                    w.say(
                            "participation.petition.turn.open",
                            w.date(of.terms().closesOn()),
                            ChronoUnit.DAYS.between(today, of.terms().closesOn()) + 1);
            case MET -> w.say("participation.petition.turn.met", owed == null ? "" : w.date(owed));
            case ANSWERED ->
                    w.say(
                            "participation.petition.turn.answered",
                            w.date(of.answers().getFirst().on()));
            case LAPSED ->
                    w.say("participation.petition.turn.lapsed", w.date(of.terms().closesOn()));
            case WITHDRAWN ->
                    w.say(
                            "participation.petition.turn.withdrawn",
                            withdrawn == null ? "" : w.date(withdrawn));
        };
    }

    /** The last one first: it stands. */
    List<Petition.Given> answers() {
        return of.answers().reversed();
    }

    Status verdict(Petition.Given answer) {
        return new StandingWords(w).verdict(answer.verdict());
    }

    Quoted said(Petition.Given answer) {
        return Quoted.of(answer.words(), w);
    }

    String given(Petition.Given answer) {
        boolean stands = answer.version() == of.answers().size();
        return w.say(
                stands ? "participation.answers.holds" : "participation.answers.before",
                w.date(answer.on()));
    }

    String day(LocalDate day) {
        return w.date(day);
    }

    /** What is said with its day, or without where none was promised. */
    static String by(@Nullable LocalDate day, String key, Words w) {
        return day == null ? w.say(key) : w.say(key + ".by", w.date(day));
    }
}
