package org.parvis.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.spi.ForecastWords;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.TimelineEntry;
import org.parvis.ds.Words;

/**
 * What the tracking page of a file shows to its person.
 *
 * @param turn what the person has to do now; none while it is the body's turn
 * @param kept until when it is kept, by which rule and what happens then
 * @param askWhy where they ask why it was read, when somebody read it
 */
record PersonFilePage(
        String reference,
        String title,
        String body,
        String opening,
        String service,
        LocalDate receivedOn,
        State state,
        @Nullable ClockFace clock,
        @Nullable TurnPart turn,
        @Nullable ForecastWords forecast,
        Ratings.Asked rating,
        List<String> ledger,
        List<TimelineEntry> story,
        ConversationPage talk,
        @Nullable Result result,
        List<FieldError> errors,
        List<AppliedRule> rules,
        @Nullable String held,
        List<Reader> readers,
        @Nullable String askWhy,
        List<AttachedFiles.Attached> attachments,
        String path,
        boolean discreet,
        Asked asked,
        @Nullable Opened opened,
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

    /** The decision, or what the law did, and what one may do about it. */
    record Result(
            String headline,
            String explanation,
            @Nullable String letter,
            @Nullable String letterSize,
            @Nullable String otherLetter,
            @Nullable String verification,
            List<Remedy> remedies) {
        /** The same letter and remedies under other words. */
        Result saying(String other, String why) {
            return new Result(other, why, letter, letterSize, otherLetter, verification, remedies);
        }
    }

    /**
     * A member of the body who read the file: in how many hours, and in which one last.
     *
     * @param exported when it last left in a list of many; none when it did not
     */
    record Reader(String name, long hours, @Nullable String last, @Nullable String exported) {}

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
                Link.to(w.say("review.problem.link"), path + (fr ? "/probleme" : "/problem"))
                        .withIcon("alert"));
        if (opened == null) {
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
