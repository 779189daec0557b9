package org.parvis.organizations;

import java.util.UUID;
import org.parvis.ds.Words;

/** Addresses of the changes by two, in the language of the page. */
public final class ChangePaths {
    private ChangePaths() {}

    public static String all(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/changements" : "/en/team/changes";
    }

    public static String one(UUID change, Words w) {
        return all(w) + "/" + change;
    }

    public static String propose(GuardedSetting setting, Words w) {
        return all(w)
                + (w.lang().equals("fr") ? "/proposer/" : "/propose/")
                + setting.word(w.lang());
    }
}
