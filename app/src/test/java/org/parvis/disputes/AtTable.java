package org.parvis.disputes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.effects.Attendance;
import org.parvis.disputes.effects.Parting;
import org.parvis.disputes.effects.Supporting;
import org.parvis.disputes.effects.Suspensions;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.springframework.beans.factory.BeanFactory;

/** Somebody at a table who does without a page what a page lets them do; what is refused fails. */
public final class AtTable {
    private final Disputes disputes;
    private final Settling settling;
    private final TableTalk talk;
    private final Suspensions suspensions;
    private final Attendance attendance;
    private final TablePapers papers;
    private final Parting parting;
    private final Supporting supporting;
    private final InstantSource now;
    private final PartyEntry entry;

    public AtTable(BeanFactory program, FileActs.Who who, CaseFileId file) {
        disputes = program.getBean(Disputes.class);
        settling = program.getBean(Settling.class);
        talk = program.getBean(TableTalk.class);
        suspensions = program.getBean(Suspensions.class);
        papers = program.getBean(TablePapers.class);
        attendance = program.getBean(Attendance.class);
        parting = program.getBean(Parting.class);
        supporting = program.getBean(Supporting.class);
        now = program.getBean(InstantSource.class);
        entry = new PartyEntry(who, file);
    }

    Disputes.Place place() {
        return disputes.place(entry);
    }

    public static Promise pays(long cents, LocalDate by) {
        return new Promise(Promise.Kind.PAY, cents, by, "");
    }

    /** An offer that stands for the shortest time that the programme allows. */
    public void offers(Promise... terms) {
        Disputes.Place place = place();
        int valid = place.program().offerDays().getFirst();
        papers.offer(place, List.of(terms), List.of(), valid).orThrow();
    }

    void seen() {
        disputes.seen(place());
    }

    /** The latest offer across the table. */
    public void accepts() {
        Disputes.Place place = place();
        Side other = place.side().other().orElseThrow();
        settling.accept(place, place.dispute().last(other).orElseThrow().id()).orThrow();
    }

    void signs(String name) {
        Disputes.Place place = place();
        UUID offer = place.dispute().accepted().orElseThrow().offer();
        settling.sign(place, offer, name).orThrow();
    }

    void suspends(String name) {
        suspensions.sign(place(), name).orThrow();
    }

    void slows() {
        settling.slow(place()).orThrow();
    }

    void unsigns(String why) {
        settling.unsign(place(), why).orThrow();
    }

    /** Whether the first thing that was promised is kept. */
    void word(KeptAct.How how) {
        Disputes.Place place = place();
        disputes.write(place, at -> Outcome.ok(new KeptAct.Word(1, at.by(), how, now.instant())))
                .orThrow();
    }

    /** Whether the way suited their side. */
    void rates(boolean suited) {
        KeptAct.Suited how = suited ? KeptAct.Suited.RATHER : KeptAct.Suited.LITTLE;
        Disputes.Place place = place();
        disputes.write(place, at -> Outcome.ok(new KeptAct.Rated(at.by(), how, now.instant())))
                .orThrow();
    }

    void says(String text) {
        talk.say(place(), text).orThrow();
    }

    /** In private: a side to whoever mediates, and who mediates to that side. */
    void confides(Side room, String text) {
        Disputes.Place place = place();
        talk.confide(place, room, TableTalk.hears(place, room), text).orThrow();
    }

    /** Asks somebody of their firm to come. */
    void brings(String name, String email) {
        attendance.invite(place(), new Attendance.Colleague("Bo Boutique", name, email)).orThrow();
    }

    /** Asks somebody whom they trust to be beside them. */
    public void trusts(String name, String email, boolean writes, boolean hears) {
        supporting.invite(place(), new Supporting.Trusted(name, email, writes, hears)).orThrow();
    }

    /** Nobody is beside them any more. */
    public void parts() {
        supporting.end(place()).orThrow();
    }

    /** Says something beside a side, under their own name. */
    public void accompanies(String text) {
        talk.support(disputes.reading(entry), text).orThrow();
    }

    /** Cannot mediate any more. */
    public void recuses(String why) {
        attendance.recuse(place(), why).orThrow();
    }

    /** Does not feel safe there. */
    public void leaves() {
        parting.leave(place()).orThrow();
    }

    /** Needs an interpreter; whether the body reads it too. */
    public void needs(boolean body) {
        Disputes.Place place = place();
        LocalDate until = LocalDate.ofInstant(now.instant(), ZoneOffset.UTC).plusDays(5);
        disputes.write(
                        place,
                        at ->
                                Outcome.ok(
                                        new NeedAct.Asked(
                                                at.by(),
                                                "lsq",
                                                LocalizedText.of("mot-du-besoin", "mot-du-besoin"),
                                                body,
                                                until,
                                                now.instant())))
                .orThrow();
    }

    /** Asks for a slower rhythm. */
    void eases() {
        disputes.write(
                        place(),
                        at -> Outcome.ok(new PaceAct.Eased(at.by(), 10, List.of(), now.instant())))
                .orThrow();
    }

    public void asksForMediation() {
        disputes.mediate(place()).orThrow();
    }

    public void ends(String why) {
        disputes.end(place(), why).orThrow();
    }
}
