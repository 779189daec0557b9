package org.parvis.participation.doors;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.letters.SquareCode;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Consultation;
import org.parvis.participation.Opinions;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.budget.ChoosePage;
import org.parvis.participation.voices.Statement;

/**
 * One sheet of paper, with a number of its own.
 *
 * @param body which one asks
 * @param asked the statements that stand on it
 * @param ballot what it asks of a budget; none where none is shared any more
 * @param sheet none once nobody can take part any more
 */
record PaperView(
        Words w,
        Consultation consultation,
        String body,
        List<Statement> all,
        List<Opinions.Statement> asked,
        @Nullable ChoosePage ballot,
        @Nullable SheetNumber sheet) {
    /** So many propositions of people stand on a sheet; all of them stand on the Web. */
    private static final int OF_PEOPLE = 4;

    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    String summary() {
        return w.typeset(consultation.summary().in(w.lang()));
    }

    SquareCode square() {
        return SquareCode.of(sheet == null ? "" : sheet.text());
    }

    String until() {
        return consultation.lastOnPaper().map(w::date).orElse("");
    }

    /** Where it is handed in. */
    String handIn() {
        LocalizedText where = consultation.paper().handIn();
        return where == null
                ? w.say("participation.paper.where", body)
                : w.typeset(where.in(w.lang()));
    }

    @Nullable String answer() {
        LocalDate by = consultation.answerBy();
        return by == null ? null : w.date(by);
    }

    /** Those of the body, and of people the ones that were heard least. */
    List<Statement> statements() {
        return Statement.shown(all, key -> false).stream()
                .limit((long) consultation.propositions().size() + OF_PEOPLE)
                .toList();
    }

    /** Whether somebody may propose something there. */
    boolean proposes() {
        return consultation.has(Tool.PROPOSITIONS);
    }

    /** The statements that stand on the sheet, in the language of the page. */
    List<String> opinions() {
        return asked.stream().map(one -> w.typeset(one.text().in(w.lang()))).toList();
    }

    /** That the statements are entered while they are open, and where the others are. */
    String soon() {
        String last = consultation.last(Tool.OPINIONS).map(w::date).orElse("");
        int others = OnSheet.others(consultation);
        return others == 0
                ? w.say("participation.paper.soon", last)
                : w.say("participation.paper.soon", last)
                        + " "
                        + w.say("participation.paper.opinions.others", others);
    }

    List<Statement.Reason> reasons(Statement of) {
        return Stream.of(true, false)
                .flatMap(side -> of.shown(side, key -> false).stream().limit(2))
                .toList();
    }

    /** Where the other ones are, when people proposed more than a sheet has room for. */
    @Nullable String others() {
        return all.size() > statements().size()
                ? w.say("participation.paper.others", all.size() - statements().size())
                : null;
    }

    String back() {
        return ParticipationPaths.consultation(consultation.code(), w.lang());
    }
}
