package org.parvis.cases.decision;

import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.letters.LetterDesk;
import org.parvis.cases.proof.PublishedLetters;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes a decision after it was given: an act with its own sealed letter, and the public
 * verification of the earlier letter says at once what became of it.
 */
@Component
public class AfterDecisions {
    private final Scenes scenes;
    private final Acting acting;
    private final DecisionDrafts drafts;
    private final LetterDesk desk;
    private final PublishedLetters publications;

    AfterDecisions(
            Scenes scenes,
            Acting acting,
            DecisionDrafts drafts,
            LetterDesk desk,
            PublishedLetters publications) {
        this.scenes = scenes;
        this.acting = acting;
        this.drafts = drafts;
        this.desk = desk;
        this.publications = publications;
    }

    public Outcome<CaseFile> change(CaseWork.Ask ask, DecisionDrafts.Change wanted) {
        SecretCode code = SecretCode.next();
        return drafts.ready(ask, wanted, code)
                .then(
                        ready ->
                                desk.make(ready.key(), ready.letter(), wanted.change().act())
                                        .then(made -> record(ask, wanted, ready, made, code)));
    }

    private Outcome<CaseFile> record(
            CaseWork.Ask ask,
            DecisionDrafts.Change wanted,
            DecisionDrafts.ReadyChange ready,
            LetterDesk.Made made,
            SecretCode code) {
        return scenes.in(
                ask.scene(),
                sql ->
                        acting.once(
                                sql,
                                ask,
                                head -> record(sql, ask, head, wanted, ready, made, code)));
    }

    private Outcome<CaseFile> record(
            JdbcClient sql,
            CaseWork.Ask ask,
            CaseFile head,
            DecisionDrafts.Change wanted,
            DecisionDrafts.ReadyChange ready,
            LetterDesk.Made made,
            SecretCode code) {
        AfterAct.DecisionChanged content =
                new AfterAct.DecisionChanged(
                        wanted.change().act(),
                        ask.name(),
                        ready.function(),
                        wanted.reasons(),
                        wanted.on(),
                        wanted.until(),
                        made.ids(),
                        made.main().digest(),
                        code.shown());
        return acting.append(sql, head, Acting.Act.of(CaseWork.party(sql, ask), content))
                .map(
                        after -> {
                            desk.keep(sql, made);
                            publications.publish(
                                    sql,
                                    after,
                                    made,
                                    code,
                                    new DecisionStanding.Effect(
                                            wanted.change().act(), wanted.on(), wanted.until()));
                            return after;
                        });
    }
}
