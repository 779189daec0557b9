package org.parvis.cases.parties;

import java.time.LocalDate;
import org.parvis.cases.spi.Deciding;
import org.parvis.cases.spi.KindNames;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.Modules;
import org.parvis.platform.Scenes;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Members whom a module called to decide decide in its files still while that module is off, and
 * nobody asks them then: the file waits until it is on again, and nobody else decides meanwhile.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AbsentDeciders implements Deciding {
    private final Modules modules;
    private final Scenes scenes;

    AbsentDeciders(Modules modules, Scenes scenes) {
        this.modules = modules;
        this.scenes = scenes;
    }

    @Override
    public boolean in(CaseFileId file, String service) {
        return !modules.allOn()
                && scenes.readingJob(
                        jobs ->
                                jobs
                                        .sql(
                                                """
                                                select role from cases.parties
                                                where home = ? and case_file = ? and until is null
                                                  and member is not null and side is not null
                                                """)
                                        .param(file.home().id())
                                        .param(file.id())
                                        .query(String.class)
                                        .list()
                                        .stream()
                                        .anyMatch(role -> !modules.on(KindNames.owner(role))));
    }

    @Override
    public boolean may(Actor.Agent agent, CaseFileId file, LocalDate day) {
        return false;
    }

    @Override
    public LocalizedText power(Actor.Agent agent, CaseFileId file, LocalDate day) {
        return LocalizedText.EMPTY;
    }
}
