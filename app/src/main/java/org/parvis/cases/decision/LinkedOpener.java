package org.parvis.cases.decision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.CaseOpener;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.documents.HeldFile;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a file that another one names, with the papers that wait for it, in one transaction. */
@Component
class LinkedOpener {
    private final Scenes scenes;
    private final CaseOpener opener;
    private final Vault vault;
    private final Enclosures enclosures;

    LinkedOpener(Scenes scenes, CaseOpener opener, Vault vault, Enclosures enclosures) {
        this.scenes = scenes;
        this.opener = opener;
        this.vault = vault;
        this.enclosures = enclosures;
    }

    /**
     * The papers that go with it, before anything is written: whoever is refused one loses nothing.
     * They are found in the caller's scene, the person's in the first file, and sealed as whoever
     * opens the other.
     *
     * @param desk where they wait; none when there can be none
     */
    Outcome<Enclosures.ForNew> papers(
            JdbcClient sql, Opening opening, Enclosures.@Nullable Desk desk) {
        CaseKey key = vault.newKey(opening.file());
        List<HeldFile> waiting = desk == null ? List.of() : enclosures.waiting(sql, desk);
        return scenes.aside(scene(opening, waiting), own -> enclosures.forNew(own, key, waiting));
    }

    /** Opens it under that reference with those papers, in the running transaction. */
    Receipt open(Opening opening, String reference, Enclosures.ForNew papers) {
        return scenes.aside(
                scene(opening, papers.held()),
                sql -> {
                    Receipt receipt =
                            opener.open(
                                    sql,
                                    opening.with(papers.attachments()),
                                    papers.key(),
                                    reference);
                    enclosures.keep(sql, papers);
                    return receipt;
                });
    }

    /** What waits belongs to the person's side of the first file, as to a draft. */
    private static Scene scene(Opening opening, List<HeldFile> waiting) {
        CaseFileId file = opening.file();
        UUID holder = waiting.isEmpty() ? null : waiting.getFirst().holder();
        return new FileScene.Opener(file.home(), file.id(), holder, opening.account());
    }
}
