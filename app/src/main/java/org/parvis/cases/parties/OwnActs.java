package org.parvis.cases.parties;

import java.util.List;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Compartments;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.Payload;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Acts that are a module's own: it writes and reads no others. In the transaction and scene of
 * whoever reads or acts.
 */
@Component
class OwnActs {
    private final KindRegister kinds;
    private final CaseStore store;

    OwnActs(KindRegister kinds, CaseStore store) {
        this.kinds = kinds;
        this.store = store;
    }

    Outcome<Payload> checked(ActKinds own, Payload act) {
        return kinds.isOf(own, act.kind()) ? Outcome.ok(act) : notOwn(act);
    }

    static Outcome<Payload> notOwn(Payload act) {
        return Outcome.refused("cases.refused.kind", act.kind().name());
    }

    /** What they say there, of those that whoever's transaction it is may read. */
    List<Payload> said(JdbcClient sql, ActKinds own, CaseFileId file) {
        return StoredAct.said(store.acts(sql, file), kind -> kinds.isOf(own, kind));
    }

    /** The same in a file whose head is theirs: what others said before that is among it. */
    List<Payload> saidBefore(JdbcClient sql, ActKinds own, CaseFileId file) {
        Compartments.enter(sql);
        return said(sql, own, file);
    }
}
