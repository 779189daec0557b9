package org.parvis.participation.voices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.participation.Budget.Way;
import org.parvis.participation.Consultation;
import org.parvis.participation.CountMethod;
import org.parvis.participation.Opinions;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Stance;

/**
 * A receipt: what was said, and what became of it.
 *
 * @param consultation none when the pack has it no longer
 * @param heard the statements that people added and that are asked
 * @param open whether it can still be taken back
 * @param correctable whether one can still vote, and so correct it as a whole
 * @param answers whether one can still answer statements
 * @param done what somebody just did: {@code sent}, {@code withdrawn}, or nothing
 * @param appeal what was typed against a refusal and was not taken
 */
record ReceiptPage(
        Words w,
        String number,
        Contribution contribution,
        @Nullable Consultation consultation,
        List<Statement> all,
        List<Opinions.Statement> heard,
        boolean open,
        boolean correctable,
        boolean answers,
        String done,
        AppealForm appeal) {

    String name() {
        return consultation == null ? "" : w.typeset(consultation.name().in(w.lang()));
    }

    /** Where somebody asks to be told what became of it; nothing where no theme is answered. */
    @Nullable String follow() {
        return consultation == null || consultation.themes().isEmpty()
                ? null
                : ParticipationPaths.follow(consultation.code(), w.lang());
    }

    /** As whom it is said. */
    String speaker() {
        return contribution
                .speaker()
                .said(w)
                .orElseGet(
                        () ->
                                w.say(
                                        "participation.speaker.now."
                                                + contribution.speaker().as().word()));
    }

    /** Where somebody says who they are, if they wish; nothing where nobody asks. */
    @Nullable String profile() {
        return consultation == null || !open || !consultation.profile().asked()
                ? null
                : ParticipationPaths.profile(consultation.code(), w.lang());
    }

    List<Choice> themes() {
        return consultation == null
                ? List.of()
                : consultation.themes().stream()
                        .map(one -> Choice.of(one.code(), w.typeset(one.name().in(w.lang()))))
                        .toList();
    }

    /** Those of which it speaks. */
    Set<String> spoken() {
        return consultation == null
                ? Set.of()
                : OpenedReceipt.themes(consultation, OpenedReceipt.keys(contribution));
    }

    String left() {
        return w.date(contribution.leftOn());
    }

    /** The last day on which it can be corrected. */
    @Nullable String until() {
        return consultation == null ? null : consultation.closes().map(w::date).orElse(null);
    }

    @Nullable String answer() {
        LocalDate by = consultation == null ? null : consultation.answerBy();
        return by == null ? null : w.date(by);
    }

    DataTable votes() {
        DataTable table =
                DataTable.of(
                        w.say("participation.receipt.votes"),
                        Column.text(w.say("participation.proposition")),
                        Column.text(w.say("participation.receipt.yours")));
        for (Map.Entry<String, Stance> one : contribution.votes().entrySet()) {
            table =
                    table.row(
                            proposition(one.getKey()),
                            w.say("participation.stance." + one.getValue().word()));
        }
        return table;
    }

    /** What was said of a statement, and where that is changed; nowhere once one cannot. */
    record OpinionLine(String words, String stance, @Nullable String change) {}

    /** Those that the file still has, and those that people added. */
    List<OpinionLine> opinions() {
        if (consultation == null) {
            return List.of();
        }
        List<OpinionLine> lines = new ArrayList<>();
        List<Opinions.Statement> asked = new ArrayList<>(consultation.opinions().statements());
        asked.addAll(heard);
        for (Opinions.Statement one : asked) {
            Stance stance = contribution.opinions().get(one.code());
            if (stance != null) {
                lines.add(
                        new OpinionLine(
                                w.typeset(one.text().in(w.lang())),
                                w.say("participation.opinions.stance." + stance.word()),
                                answers
                                        ? OpinionPaths.again(
                                                consultation.code(), one.code(), w.lang())
                                        : null));
            }
        }
        return lines;
    }

    private String proposition(String key) {
        return all.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(one -> w.typeset(one.words()))
                .orElseGet(() -> w.say("participation.receipt.gone"));
    }

    /** The arguments that are supported and still stand. */
    List<String> supported() {
        List<String> words = new ArrayList<>();
        all.forEach(
                one ->
                        one.reasons().stream()
                                .filter(it -> contribution.supports().contains(it.key()))
                                .map(it -> w.typeset(it.words()))
                                .forEach(words::add));
        return words;
    }

    /**
     * The projects that were chosen, in the order of places or of points, as their names are today.
     */
    List<String> approved() {
        List<String> said = new ArrayList<>();
        contribution.approved().forEach((project, mark) -> said.add(approved(project, mark)));
        boolean most = consultation != null && consultation.budget().way() == Way.POINTS;
        return most ? said.reversed() : said;
    }

    private String approved(String project, int mark) {
        Consultation of = consultation;
        if (of == null) {
            return project;
        }
        String name =
                of.budget()
                        .project(project)
                        .map(one -> w.typeset(one.name().in(w.lang())))
                        .orElse(project);
        String way = CountMethod.word(of.budget().way());
        return w.say("participation.budget.mine." + way, name, mark);
    }

    /** Where they are chosen anew, or what came of them. */
    @Nullable String budget() {
        return consultation == null
                ? null
                : ParticipationPaths.budget(consultation.code(), w.lang());
    }

    Status state(Contribution.Fate fate) {
        Contribution.Appealed asked = fate.appeal();
        if (asked != null && !asked.settled()) {
            return Status.of(w.say("participation.state.appealed"), Tone.PROGRESS);
        }
        return switch (fate.state()) {
            case WAITING -> Status.of(w.say("participation.state.waiting"), Tone.PROGRESS);
            case PUBLISHED -> Status.of(w.say("participation.state.published"), Tone.GOOD);
            case REFUSED -> Status.of(w.say("participation.state.refused"), Tone.WARN);
        };
    }

    /** Where the statement that was added stands. */
    Status state(Contribution.OwnStatement own) {
        return own.early()
                ? Status.of(w.say("participation.own.early"), Tone.PROGRESS)
                : state(own.fate());
    }

    /** Where it is written anew; nowhere once others answer it or nobody can. */
    @Nullable String rewrite(Contribution.OwnStatement own) {
        return consultation == null || own.heard() || !answers
                ? null
                : OpinionPaths.own(consultation.code(), w.lang());
    }

    String about(Contribution.Text text) {
        String kind = "participation.kind." + text.written().kind().word();
        String on = text.written().proposition();
        return on.isEmpty() ? w.say(kind) : w.say(kind, proposition(on));
    }

    /** What a remark is about: the article, and the words of the paragraph as they were read. */
    String about(Remark remark) {
        String kind = "participation.kind." + remark.kind().word();
        return consultation == null
                ? remark.paragraph()
                : consultation
                        .text()
                        .around(remark.version(), remark.paragraph())
                        .map(it -> w.say(kind, w.typeset(it.name().in(w.lang()))))
                        .orElse(remark.paragraph());
    }

    /** Where a remark is corrected. */
    @Nullable String change(Remark remark) {
        return consultation == null
                ? null
                : ParticipationPaths.paragraph(consultation.code(), remark.paragraph(), w.lang());
    }

    /** What became of words. */
    FateView fate(UUID id, Contribution.Fate fate) {
        return new FateView(w, id, fate, consultation, !open, appeal);
    }
}
