package org.parvis.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.letters.LetterDesk;
import org.parvis.cases.proof.PublishedLetters;
import org.parvis.cases.spi.State;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a decision: the letter with its digest and verification code, then the act. The letter is
 * made before the transaction, which only keeps it.
 */
@Component
public class Decisions {
    private final Scenes scenes;
    private final Acting acting;
    private final DecisionDrafts drafts;
    private final LetterDesk desk;
    private final CaseClocks clocks;
    private final PublishedLetters publications;
    private final LinkedReviews reviews;

    public Decisions(
            Scenes scenes,
            Acting acting,
            DecisionDrafts drafts,
            LetterDesk desk,
            CaseClocks clocks,
            PublishedLetters publications,
            LinkedReviews reviews) {
        this.reviews = reviews;
        this.publications = publications;
        this.scenes = scenes;
        this.acting = acting;
        this.drafts = drafts;
        this.desk = desk;
        this.clocks = clocks;
    }

    /** The letter as it would leave, in the person's language; nothing is written. */
    public Outcome<LetterPdf> preview(
            CaseWork.Ask ask, String outcome, String reasons, List<String> provisions) {
        return drafts.ready(
                        ask,
                        new DecisionDrafts.Wanted(outcome, reasons, provisions, List.of()),
                        null)
                .map(ready -> desk.preview(ready.letter()));
    }

    /** Decides, if the agent may and nothing changed since they looked. */
    public Outcome<CaseFile> decide(CaseWork.Ask ask, DecisionDrafts.Wanted wanted) {
        SecretCode code = SecretCode.next();
        return drafts.ready(ask, wanted, code)
                .then(
                        ready ->
                                desk.make(ready.key(), ready.letter(), "decision")
                                        .then(made -> record(ask, ready, made, code)));
    }

    private Outcome<CaseFile> record(
            CaseWork.Ask ask, DecisionDrafts.Ready ready, LetterDesk.Made made, SecretCode code) {
        return scenes.in(
                ask.scene(),
                sql -> acting.once(sql, ask, head -> record(sql, ask, head, ready, made, code)));
    }

    private Outcome<CaseFile> record(
            JdbcClient sql,
            CaseWork.Ask ask,
            CaseFile head,
            DecisionDrafts.Ready ready,
            LetterDesk.Made made,
            SecretCode code) {
        Acting.Act act =
                new Acting.Act(
                        Parties.agent(sql, head.id(), ask.agent().member()),
                        decided(ask, head, ready, made, code),
                        clocks.met(sql, head, "decided"));
        return acting.append(sql, head, act)
                .then(
                        after -> {
                            desk.keep(sql, made);
                            return reviews.tell(sql, after, ready.result()).map(told -> after);
                        })
                .map(
                        after -> {
                            publications.publish(
                                    sql,
                                    after,
                                    made,
                                    code,
                                    new DecisionStanding.Effect(
                                            DecisionStanding.DECIDED, acting.today(), null));
                            return after;
                        });
    }

    private ActContent.Decided decided(
            CaseWork.Ask ask,
            CaseFile head,
            DecisionDrafts.Ready ready,
            LetterDesk.Made made,
            SecretCode code) {
        LocalDate due = head.dueOn();
        return new ActContent.Decided(
                ask.name(),
                ready.function(),
                ready.result().code(),
                ready.result().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ready.letter().reasons(),
                ready.letter().provisions(),
                ready.result().remedies(),
                head.state() != State.DEEMED && (due == null || !acting.today().isAfter(due)),
                made.ids(),
                made.main().digest(),
                code.shown(),
                ready.passedOver());
    }
}
