package org.parvis.cases.decision;

import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.SignOffAct;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/** The signatures that a prepared decision needs before it leaves: given, or refused with why. */
@Component
public class SigningOff {
    private final CaseStore store;
    private final CaseWork work;
    private final Services services;
    private final Acting acting;
    private final SigningUnits units;

    public SigningOff(
            CaseStore store, CaseWork work, Services services, Acting acting, SigningUnits units) {
        this.store = store;
        this.work = work;
        this.services = services;
        this.acting = acting;
        this.units = units;
    }

    /** Signs one level of a prepared decision: each level is somebody else's. */
    public Outcome<CaseFile> signOff(CaseWork.Ask ask, String level, String note) {
        String member = ask.agent().member().toString();
        return level(ask, level, new SignOffAct.SignedOff(ask.name(), member, level, note));
    }

    /** Sends a prepared decision back to be prepared again, and says why. */
    public Outcome<CaseFile> sendBack(CaseWork.Ask ask, String level, String note) {
        String member = ask.agent().member().toString();
        return note.isBlank()
                ? Outcome.refused("cases.refused.noteMissing")
                : level(ask, level, new SignOffAct.SentBack(ask.name(), member, level, note));
    }

    private Outcome<CaseFile> level(CaseWork.Ask ask, String level, SignOffAct content) {
        return work.act(
                ask,
                (sql, head) -> {
                    SignOffs signOffs =
                            SignOffs.of(
                                    services.of(head).process(),
                                    store.acts(sql, head.id()),
                                    acting.zone());
                    SignOffs.Level waiting = signOffs.waiting(level).orElse(null);
                    if (waiting == null) {
                        return Outcome.refused("cases.refused.noSignOff");
                    }
                    if (!units.sign(sql, head, waiting.rule(), ask.agent())) {
                        return Outcome.refused("cases.refused.otherUnit");
                    }
                    return signOffs.hadAHand(CaseWork.party(sql, ask))
                            ? Outcome.refused("cases.refused.sameHand")
                            : Outcome.ok(Acting.Act.of(CaseWork.party(sql, ask), content));
                });
    }
}
