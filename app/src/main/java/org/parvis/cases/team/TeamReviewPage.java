package org.parvis.cases.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.ds.Choice;
import org.parvis.ds.Status;

/**
 * The examination of a file: what the law wants, the steps of the service, answers one by one.
 *
 * @param link the address to hand to an expert, on the one page that tells it
 */
record TeamReviewPage(
        Head head,
        List<Step> fair,
        @Nullable Notice notice,
        List<Step> steps,
        List<Answer> answers,
        List<Level> levels,
        List<Opinion> opinions,
        boolean mayAsk,
        TeamTyped typed,
        List<String> changed,
        @Nullable String told,
        @Nullable String link) {

    /**
     * Of which file.
     *
     * @param seen number of the latest act, which every form sends back
     * @param act address of the forms, before the name of the act
     */
    record Head(
            String reference, String title, String requester, String file, String act, int seen) {}

    /**
     * One step with its checklist.
     *
     * @param key names it to the form
     * @param text what the law wants; none for a step of the service
     */
    record Step(
            String key,
            String label,
            @Nullable Status status,
            @Nullable String text,
            @Nullable String citation,
            List<Choice> items,
            List<String> ticked,
            boolean open) {}

    /**
     * The notice of intention to write.
     *
     * @param until last day that the person would have, if it left now
     */
    record Notice(
            List<Choice> outcomes,
            List<Choice> provisions,
            @Nullable String until,
            @Nullable Sent sent,
            boolean open) {}

    /**
     * A notice that left.
     *
     * @param observed what the person said of it
     */
    record Sent(
            String outcome,
            String by,
            String reasons,
            @Nullable String until,
            @Nullable String observed,
            List<AttachedFiles.Attached> attached) {}

    /**
     * An opinion that was asked for.
     *
     * @param id names it to the form that asks for a link
     * @param text what they said
     */
    record Opinion(
            String id, String expert, String question, Status status, @Nullable String text) {}

    /** A signature that the prepared decision needs. */
    record Level(String id, String label, Status status, boolean open) {}

    /** One answer as it stands. */
    record Answer(
            String label,
            List<String> lines,
            @Nullable Status status,
            @Nullable String path,
            List<Before> before) {}

    /**
     * What an answer was before a correction.
     *
     * @param said why the person left it as it is
     */
    record Before(List<String> was, String when, @Nullable String said) {}
}
