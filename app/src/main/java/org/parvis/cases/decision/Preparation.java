package org.parvis.cases.decision;

import java.util.List;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.dossier.DecisionRules;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prepares a decision for whoever may take it. */
@Component
public class Preparation {
    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final Services services;

    public Preparation(Scenes scenes, CaseStore store, Acting acting, Services services) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.services = services;
    }

    /**
     * A draft decision for the person in charge; an agent prepares and never decides. What is sent
     * again as it stands stays the work, and under the name, of whoever prepared it.
     */
    public Outcome<CaseFile> prepare(
            CaseWork.Ask ask, String outcome, String reasons, List<String> provisions) {
        ActContent.Prepared draft =
                new ActContent.Prepared(ask.name(), outcome, reasons, provisions);
        return scenes.in(
                ask.scene(), sql -> acting.once(sql, ask, head -> prepare(sql, ask, head, draft)));
    }

    private Outcome<CaseFile> prepare(
            JdbcClient sql, CaseWork.Ask ask, CaseFile head, ActContent.Prepared draft) {
        return DecisionRules.check(
                        services.of(head).process(),
                        draft.outcome(),
                        draft.reasons(),
                        draft.provisions())
                .then(
                        result ->
                                stands(sql, head, draft)
                                        ? Outcome.ok(head)
                                        : acting.append(
                                                sql,
                                                head,
                                                Acting.Act.of(CaseWork.party(sql, ask), draft)));
    }

    private boolean stands(JdbcClient sql, CaseFile head, ActContent.Prepared draft) {
        return Transitions.after(head.state(), draft).isPresent()
                && DecisionRules.prepared(store.acts(sql, head.id()))
                        .filter(draft::sameAs)
                        .isPresent();
    }
}
