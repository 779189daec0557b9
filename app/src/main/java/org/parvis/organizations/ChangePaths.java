package org.parvis.organizations;

import java.util.UUID;
import org.parvis.ds.Words;

/** Addresses of the changes by two, in the language of the page. */
final class ChangePaths {
    private ChangePaths() {}

    static String all(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/changements" : "/en/team/changes";
    }

    static String one(UUID change, Words w) {
        return all(w) + "/" + change;
    }

    static String propose(GuardedSetting setting, Words w) {
        return all(w)
                + (w.lang().equals("fr") ? "/proposer/" : "/propose/")
                + setting.word(w.lang());
    }
}
