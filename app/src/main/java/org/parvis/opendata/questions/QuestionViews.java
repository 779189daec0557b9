package org.parvis.opendata.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.VersionLine;
import org.parvis.opendata.questions.QuestionsView.Change;
import org.parvis.opendata.questions.QuestionsView.Line;
import org.springframework.stereotype.Component;

/** Draws the questions of a dataset. */
@Component
public class QuestionViews {
    /** How many stand on the page of the dataset. */
    private static final int FEW = 3;

    static final int PAGE = 20;

    private final DataQuestions questions;
    private final PublishedData data;

    QuestionViews(DataQuestions questions, PublishedData data) {
        this.questions = questions;
        this.data = data;
    }

    /** For the page of a version: the newest that are shown, of all versions. */
    public QuestionsView of(Version version, List<VersionLine> versions, Words w) {
        return view(version, versions, questions.newest(version, FEW), w);
    }

    /** Errors that the body said the version after that one corrects, in the words of its page. */
    public List<String> promised(UUID dataset, int newest) {
        return questions.promised(dataset, newest);
    }

    /** Where one reports an error in a column; nothing where its body does not hear questions. */
    public @Nullable Link report(Version version, String column, Words w) {
        return questions
                .report(version, column, w.lang())
                .map(href -> Link.to(w.say("opendata.ask.column"), href))
                .orElse(null);
    }

    /** A page of all of them. */
    QuestionsView page(Version version, @Nullable UUID after, Words w) {
        return view(
                version, data.versions(version.name()), questions.page(version, after, PAGE), w);
    }

    private QuestionsView view(
            Version version, List<VersionLine> versions, DataQuestions.Part part, Words w) {
        String all = DataPaths.questions(version.name(), w.lang());
        List<Line> lines = part.asked().stream().map(one -> line(one, versions, w)).toList();
        return new QuestionsView(
                counts(part.counts(), w),
                part.counts().late() > 0,
                questions
                        .ask(version, w.lang())
                        .map(href -> Link.to(w.say("opendata.ask.door"), href))
                        .orElse(null),
                Link.to(w.say("opendata.ask.all", part.counts().all()), all),
                lines,
                part.more() ? all + "?after=" + part.asked().getLast().id() : null);
    }

    private static List<String> counts(Asked.Counts counts, Words w) {
        List<String> said = new ArrayList<>();
        if (counts.all() == 0) {
            return List.of(w.say("opendata.ask.none"));
        }
        said.add(w.say("opendata.ask.count", counts.all(), counts.answered()));
        if (counts.late() > 0) {
            said.add(w.say("opendata.ask.late", counts.late()));
        }
        if (counts.median() != null) {
            said.add(w.say("opendata.ask.median", counts.median(), counts.answeredLate()));
        }
        return said;
    }

    private Line line(Asked asked, List<VersionLine> versions, Words w) {
        Asked.Words words = asked.words();
        return new Line(
                w.say("opendata.ask.kind." + asked.kind().name().toLowerCase(Locale.ROOT)),
                state(asked, w),
                dated(asked, w),
                asked.lang().equals(w.lang()) ? null : asked.lang(),
                words == null ? null : words.question(),
                words == null
                        ? List.of()
                        : words.answer().lines().filter(l -> !l.isBlank()).toList(),
                words == null ? null : change(words, versions, w));
    }

    private Status state(Asked asked, Words w) {
        boolean late = asked.late(questions.today());
        if (asked.answered() == null) {
            return late
                    ? Status.of(w.say("opendata.ask.state.late"), Tone.WARN)
                    : Status.of(w.say("opendata.ask.state.waiting"), Tone.WAIT);
        }
        return late
                ? Status.of(w.say("opendata.ask.state.answeredLate"), Tone.WARN)
                : Status.of(w.say("opendata.ask.state.answered"), Tone.GOOD);
    }

    private static String dated(Asked asked, Words w) {
        String received = w.date(asked.received());
        LocalDate answered = asked.answered();
        LocalDate due = asked.due();
        if (answered != null) {
            return asked.words() == null
                    ? w.say("opendata.ask.dated.unshown", received, w.date(answered))
                    : w.say("opendata.ask.dated.answered", received, w.date(answered));
        }
        return due == null
                ? w.say("opendata.ask.dated.received", received)
                : w.say("opendata.ask.dated.waiting", received, w.date(due));
    }

    /** An error that was accepted leads to the version that corrects it, once there is one. */
    private static Change change(Asked.Words words, List<VersionLine> versions, Words w) {
        Optional<VersionLine> corrected =
                switch (words.change()) {
                    case NONE -> Optional.empty();
                    case VERSION ->
                            versions.stream().filter(v -> v.number() == words.version()).findAny();
                    case NEXT ->
                            versions.stream()
                                    .filter(v -> v.number() > words.version())
                                    .min(Comparator.comparingInt(VersionLine::number));
                };
        return corrected
                .map(v -> new Change(w.say("opendata.ask.change.made"), version(v, w)))
                .orElseGet(
                        () ->
                                new Change(
                                        w.say("opendata.ask.change." + words.change().code()),
                                        null));
    }

    private static Link version(VersionLine line, Words w) {
        return Link.to(
                w.say("opendata.ask.version", line.number()),
                DataPaths.version(line.name(), line.number(), w.lang()));
    }
}
