package org.parvis.cases.parties;

import java.util.List;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Compartments;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.Audience;
import org.parvis.cases.spi.FileAudiences;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Destroys compartments of modules, while the head of their file is locked. */
@Component
class ModuleAudiences implements FileAudiences {
    private final Scenes scenes;
    private final KindRegister kinds;
    private final CaseStore store;
    private final Vault vault;
    private final Acting acting;

    ModuleAudiences(
            Scenes scenes, KindRegister kinds, CaseStore store, Vault vault, Acting acting) {
        this.scenes = scenes;
        this.kinds = kinds;
        this.store = store;
        this.vault = vault;
        this.acting = acting;
    }

    @Override
    public Outcome<Integer> destroy(ActKinds own, CaseFileId file, Audience.Inside audience) {
        return scenes.job(
                jobs ->
                        store.lock(jobs, file)
                                .map(head -> destroy(jobs, own, file, audience))
                                .orElseGet(() -> Outcome.refused("cases.refused.unknown")));
    }

    private Outcome<Integer> destroy(
            JdbcClient jobs, ActKinds own, CaseFileId file, Audience.Inside audience) {
        Integer number = Compartments.find(jobs, file, audience).orElse(null);
        if (number == null) {
            return Outcome.ok(0);
        }
        List<String> said =
                jobs.sql(
                                """
                                select distinct kind from cases.acts
                                where home = :home and case_file = :file and compartment = :number
                                """)
                        .param("home", file.home().id())
                        .param("file", file.id())
                        .param("number", number)
                        .query(String.class)
                        .list();
        if (!said.stream().allMatch(kind -> kinds.bearsNameOf(own, kind))) {
            return Outcome.refused("cases.refused.kind", String.join(", ", said));
        }
        vault.destroy(jobs, file, number);
        return Outcome.ok(Compartments.destroyed(jobs, file, number, acting.now()));
    }
}
