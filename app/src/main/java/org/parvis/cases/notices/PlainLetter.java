package org.parvis.cases.notices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.letters.DecisionLetter;
import org.parvis.cases.spi.KindNames;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.Telling;
import org.parvis.documents.letters.Letter;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** On paper, what a body wrote to the person, and how they answer without a device. */
@Component
class PlainLetter {
    private final MessageCatalogue messages;
    private final Acting acting;

    PlainLetter(MessageCatalogue messages, Acting acting) {
        this.messages = messages;
        this.acting = acting;
    }

    Letter compose(
            CaseFile head,
            ActContent.Received request,
            Payload content,
            Offices.Office office,
            String lang) {
        Words w = messages.forLanguage(lang);
        List<Letter.Block> blocks = new ArrayList<>();
        said(content, w).forEach(text -> blocks.add(new Letter.Paragraph(text)));
        List<String> files =
                AttachedFiles.of(content).stream().map(ActContent.Attachment::name).toList();
        if (!files.isEmpty()) {
            blocks.add(new Letter.Heading(w.say("cases.paper.files")));
            blocks.add(new Letter.Items(files, false));
        }
        blocks.add(new Letter.Paragraph(w.say("cases.paper.answer", head.reference())));
        return new Letter(
                lang,
                acting.today(),
                DecisionLetter.sender(office, lang),
                DecisionLetter.addressee(request.requester(), w),
                head.reference(),
                KindNames.mail(content.kind().name(), "subject", w, head.reference()),
                List.of(w.say("cases.paper.summary")),
                blocks,
                null,
                null);
    }

    private static List<String> said(Payload content, Words w) {
        String told = content.kind().inLetter(content, Telling.toPerson(w));
        String text = told == null ? w.say("cases.paper.news") : told;
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
