package org.parvis.cases.decision;

import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.acts.Writing;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/** What a person answers when the body says what it intends, or asks that answers be looked at. */
@Component
public class PersonReplies {
    private final PersonActs acts;
    private final CaseStore store;

    public PersonReplies(PersonActs acts, CaseStore store) {
        this.acts = acts;
        this.store = store;
    }

    /** Whether that press of a button came before. */
    public boolean came(Entering who) {
        return acts.came(who);
    }

    /** What the person says of what the body intends; late words count until it decides. */
    public Outcome<CaseFile> observe(Entering who, Writing writing) {
        return acts.act(
                who,
                (sql, head) ->
                        FairSteps.open(store.acts(sql, head.id())) == null
                                ? Outcome.refused("cases.refused.noNotice")
                                : writing.files()
                                        .take(sql, head)
                                        .map(
                                                files ->
                                                        new ReviewAct.Observed(
                                                                writing.text(),
                                                                files,
                                                                who.representative(),
                                                                null)));
    }

    /** Corrects what was queried, and nothing else. */
    public Outcome<CaseFile> correct(Entering who, Correction correction) {
        return acts.act(
                who,
                (sql, head) ->
                        !Transitions.may(head, "corrected")
                                ? Outcome.refused("cases.refused.notQueried")
                                : correction.write(
                                        sql,
                                        head,
                                        store.acts(sql, head.id()),
                                        who.representative()));
    }
}
