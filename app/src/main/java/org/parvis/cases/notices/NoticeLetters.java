package org.parvis.cases.notices;

import java.util.List;
import java.util.UUID;
import org.parvis.cases.FileNotices;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.letters.DecisionLetter;
import org.parvis.documents.letters.Letter;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.post.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letter of a notice beside the course of a file, sealed and kept in it. */
@Component
class NoticeLetters {
    private final KeptLetters letters;
    private final Offices offices;
    private final MessageCatalogue messages;
    private final Acting acting;

    NoticeLetters(KeptLetters letters, Offices offices, MessageCatalogue messages, Acting acting) {
        this.letters = letters;
        this.offices = offices;
        this.messages = messages;
        this.acting = acting;
    }

    /** Makes it and keeps it in the file, in the transaction of the job that tells. */
    Message make(
            JdbcClient jobs, CaseFile head, ActContent.Contact contact, FileNotices.Notice notice) {
        UUID kept =
                letters.make(
                        jobs, head, notice.kind(), lang -> letter(head, contact, notice, lang));
        Words words = messages.forLanguage(head.lang());
        return Message.letter(
                notice.kind(),
                head.id(),
                DecisionLetter.addressee(contact, words),
                head.lang(),
                notice.words().apply(words).subject(),
                kept,
                notice.key());
    }

    private Letter letter(
            CaseFile head, ActContent.Contact contact, FileNotices.Notice notice, String lang) {
        Words words = messages.forLanguage(lang);
        FileNotices.Said said = notice.words().apply(words);
        return new Letter(
                lang,
                acting.today(),
                DecisionLetter.sender(offices.of(head), lang),
                DecisionLetter.addressee(contact, words),
                head.reference(),
                said.subject(),
                List.of(),
                said.letter().stream().<Letter.Block>map(Letter.Paragraph::new).toList(),
                null,
                null);
    }
}
