package org.parvis.cases.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the file holds that hears a person who speaks against another one of theirs. What is handed
 * a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
class LinkedOpenings {
    private final CaseStore store;
    private final TeamRoster roster;
    private final MessageCatalogue messages;
    private final Acting acting;

    LinkedOpenings(CaseStore store, TeamRoster roster, MessageCatalogue messages, Acting acting) {
        this.store = store;
        this.roster = roster;
        this.messages = messages;
        this.acting = acting;
    }

    /**
     * The opening of that file.
     *
     * @param title its message, which names the first file
     */
    Opening of(
            JdbcClient sql, CaseFile head, ServiceDefinition service, String title, String text) {
        Map<String, Object> answers = new HashMap<>();
        roster.code(head.id().home(), service).ifPresent(code -> answers.put("body", code));
        answers.put("file", head.reference());
        answers.put("about", text);
        Opening.Asked asked =
                new Opening.Asked(
                        head.lang(),
                        messages.forLanguage(head.lang()).say(title, head.reference()),
                        store.request(sql, head.id()).orElseThrow().requester(),
                        answers);
        return new Opening(
                        CaseFileId.next(head.id().home()),
                        service,
                        acting.now(),
                        Opening.Arrival.by(Channel.WEB, acting.today()),
                        asked,
                        new Opening.Whose(
                                Parties.account(sql, head.id()).orElse(null), place(sql), null))
                .against(head.id().id());
    }

    /** At which place of a business the contested file is: so is the one that contests it. */
    private static @Nullable UUID place(JdbcClient sql) {
        return sql.sql("select p from cases.place() p where p is not null")
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
