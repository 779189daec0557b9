package org.parvis.cases.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.clocks.AppliedRule;
import org.parvis.cases.clocks.ClockFace;
import org.parvis.cases.counting.Ratings;
import org.parvis.cases.decision.Remedy;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.ConversationPage;
import org.parvis.cases.dossier.Story;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.spi.ForecastWords;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;

/**
 * What the tracking page of a file shows to its person.
 *
 * @param turn what the person has to do now; none while it is the body's turn
 * @param pages of modules about the file
 * @param signs whether who looks may contest and withdraw, as its person or for them
 * @param takes whether who looks may put the file into their account
 * @param kept until when it is kept, by which rule and what happens then
 */
public record PersonFilePage(
        String reference,
        String title,
        String body,
        String opening,
        String service,
        LocalDate receivedOn,
        LocalDate today,
        State state,
        @Nullable ClockFace clock,
        @Nullable TurnPart turn,
        List<Link> pages,
        @Nullable ForecastWords forecast,
        Ratings.Asked rating,
        List<String> ledger,
        Story story,
        ConversationPage talk,
        @Nullable Result result,
        List<FieldError> errors,
        List<AppliedRule> rules,
        @Nullable String held,
        FileReaders.Readers readers,
        List<AttachedFiles.Attached> attachments,
        String path,
        boolean discreet,
        Asked asked,
        @Nullable Opened opened,
        boolean signs,
        boolean takes,
        String kept) {

    /** Why the body opened it, when nobody asked. */
    record Opened(String cause, String basis, List<String> reason) {}

    /**
     * What waits for the person beside messages.
     *
     * @param queries answers to look at again
     * @param corrected whether some were corrected already
     * @param intends what the body intends to decide
     * @param until last day to answer that
     * @param nothing what happens if they do nothing
     */
    record Asked(
            int queries,
            boolean corrected,
            @Nullable String intends,
            @Nullable LocalDate until,
            boolean said,
            List<String> nothing) {}

    /** What a result is for its person, whatever the service calls it. */
    enum Verdict {
        GRANTED,
        PARTLY,
        AGAINST
    }

    /**
     * The decision, or what the law did, and what one may do about it.
     *
     * @param on the day on which it was given, or on which the law spoke
     * @param signed by whom, and by what power; none for what the law did
     * @param reasons paragraphs, as the body wrote them
     * @param delivered what the body handed over; none where the result hands over no document
     */
    public record Result(
            Verdict verdict,
            String headline,
            String explanation,
            LocalDate on,
            @Nullable String signed,
            List<String> reasons,
            List<String> provisions,
            @Nullable String letter,
            @Nullable String otherLetter,
            @Nullable String verification,
            @Nullable List<AttachedFiles.Attached> delivered,
            List<Remedy> remedies) {

        /** The remedy to which the page leads: the first that may still be asked. */
        @Nullable Remedy way() {
            return remedies.stream().filter(Remedy::open).findFirst().orElse(null);
        }
    }

    /** The way of the file: a request that was taken back or merged led to no decision. */
    List<String> steps(Words w) {
        if (turn != null && state.open()) {
            return List.of(
                    w.say("cases.step.received"),
                    w.say("turn.step"),
                    w.say("cases.step.review"),
                    w.say("cases.step.decision"));
        }
        return undecided()
                ? List.of(w.say("cases.step.received"), w.say("cases.state." + state.code()))
                : List.of(
                        w.say("cases.step.received"),
                        w.say("cases.step.review"),
                        w.say("cases.step.decision"),
                        w.say("cases.step.closed"));
    }

    /** How far it is on that way. */
    int step() {
        return switch (state) {
            case RECEIVED -> 0;
            case IN_REVIEW, WAITING_PERSON, WAITING_BODY, WAITING_THIRD_PARTY, DEEMED, WITHDRAWN ->
                    1;
            case DECIDED -> 2;
            case CLOSED -> undecided() ? 1 : 3;
        };
    }

    /** The days in which a remedy may be asked: today, and those to come; none where unknown. */
    List<Stone> days(Remedy remedy) {
        LocalDate until = remedy.until();
        if (until == null) {
            return List.of();
        }
        List<Stone> days = new ArrayList<>();
        days.add(Stone.TODAY);
        today.plusDays(1).datesUntil(until.plusDays(1)).forEach(d -> days.add(Stone.MINE));
        return days;
    }

    /** The form by which one contests by that remedy. */
    String contest(Remedy remedy, Words w) {
        return PersonPaths.contest(reference, remedy.code(), w);
    }

    /** Whether a question is answered on this page. */
    boolean answersHere() {
        TurnPart mine = turn;
        return mine != null && mine.answersHere();
    }

    /** Whether the page leads to something of that kind above all else. */
    boolean leadsTo(String place) {
        TurnPart mine = turn;
        return mine != null && mine.href().endsWith("/" + place);
    }

    private boolean undecided() {
        return result == null && (state == State.WITHDRAWN || state == State.CLOSED);
    }

    /** What one may do from here; who asked nothing has no receipt. */
    List<Link> youCan(Words w) {
        boolean fr = w.lang().equals("fr");
        List<Link> links = new ArrayList<>();
        links.add(
                Link.to(w.say("review.problem.link"), PersonPaths.problem(reference, w))
                        .withIcon("alert"));
        if (opened == null) {
            links.add(
                    Link.to(w.say("cases.copy.link"), path + (fr ? "/demande" : "/request"))
                            .withIcon("document"));
            links.add(
                    Link.to(w.say("cases.file.print"), path + (fr ? "/recu" : "/receipt"))
                            .withIcon("document"));
        }
        links.add(
                Link.to(w.say("cases.doors.link"), path + (fr ? "/avis" : "/notices"))
                        .withIcon("mail"));
        return links;
    }
}
