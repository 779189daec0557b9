package org.parvis.cases.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.KeepingAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.spi.Payload;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * How long a file is kept: by its schedule from the day it was closed, longer while somebody
 * answerable holds it for a dispute or an inquiry, and then it goes or stays for the archives. Only
 * those who answer for the whole body hold and lift.
 */
@Component
public class FileKeeping {
    private static final int LONGEST = 1_000;

    private final CaseWork work;
    private final Acting acting;
    private final RetentionTerms terms;

    FileKeeping(CaseWork work, Acting acting, RetentionTerms terms) {
        this.work = work;
        this.acting = acting;
        this.terms = terms;
    }

    /** The legal hold that stands, if one does. */
    static Optional<KeepingAct.Held> held(List<StoredAct> acts) {
        KeepingAct.Held held = null;
        for (StoredAct act : acts) {
            held =
                    switch (act.content()) {
                        case KeepingAct.Held now -> now;
                        case KeepingAct.HoldLifted lifted -> null;
                        case null, default -> held;
                    };
        }
        return Optional.ofNullable(held);
    }

    public static boolean answerable(Actor.Agent agent) {
        return agent.role().leads();
    }

    /** Whether its last day has passed. */
    boolean over(CaseFile head) {
        LocalDate until = terms.until(head);
        return until != null && acting.today().isAfter(until);
    }

    /** Whether the archives keep it. */
    boolean stays(CaseFile head) {
        return terms.stays(head);
    }

    Outcome<CaseFile> hold(CaseWork.Ask ask, String reason, boolean standing) {
        return standing
                ? Outcome.refused("cases.refused.legalHold")
                : act(ask, reason, new KeepingAct.Held(ask.name(), reason.strip()));
    }

    Outcome<CaseFile> lift(CaseWork.Ask ask, String reason, boolean standing) {
        return standing
                ? act(ask, reason, new KeepingAct.HoldLifted(ask.name(), reason.strip()))
                : Outcome.refused("cases.refused.noLegalHold");
    }

    private Outcome<CaseFile> act(CaseWork.Ask ask, String reason, Payload content) {
        if (!answerable(ask.agent())) {
            return Outcome.refused("cases.refused.notAnswerable");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Outcome.refused("cases.refused.holdReason", LONGEST);
        }
        return work.act(ask, content);
    }
}
