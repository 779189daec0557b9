package org.parvis.cases.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileAdditions.Addition;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.admission.Representatives;
import org.parvis.cases.spi.Author;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The act that says what came by another door, in the name of whoever wrote it. In the transaction
 * and scene of whoever adds it.
 */
@Component
class AddedWords {
    private final Representatives representatives;
    private final Acting acting;
    private final CaseClocks clocks;
    private final MessageCatalogue messages;

    AddedWords(
            Representatives representatives,
            Acting acting,
            CaseClocks clocks,
            MessageCatalogue messages) {
        this.representatives = representatives;
        this.acting = acting;
        this.clocks = clocks;
        this.messages = messages;
    }

    /**
     * Whose words they are.
     *
     * @param named how whoever acts for the person is named; none for the person
     */
    record Writer(int party, ActContent.@Nullable Representative named) {}

    /** Refused to whoever is neither the person nor may write for them today. */
    Outcome<Writer> writer(JdbcClient sql, CaseFileId file, int party) {
        return party == PartyRole.REQUESTER.number()
                ? Outcome.ok(new Writer(party, null))
                : representatives
                        .writing(sql, file, party)
                        .map(named -> Outcome.ok(new Writer(party, named)))
                        .orElseGet(() -> Outcome.refused("cases.refused.unknown"));
    }

    Outcome<CaseFile> append(
            JdbcClient sql,
            CaseFile head,
            Writer who,
            Addition addition,
            List<ActContent.Attachment> attachments) {
        TalkAct.Answered content =
                new TalkAct.Answered(
                        addition.text().apply(messages.forLanguage(head.lang())),
                        attachments,
                        who.named(),
                        null,
                        null,
                        new TalkAct.Door(
                                addition.channel(),
                                addition.receivedOn(),
                                addition.evidence(),
                                addition.by()));
        List<Clock> moved = clocks.answered(sql, head, addition.receivedOn());
        return acting.append(
                sql,
                head,
                new Acting.Act(who.party(), Author.PERSON, CaseClocks.due(content, moved), moved));
    }
}
