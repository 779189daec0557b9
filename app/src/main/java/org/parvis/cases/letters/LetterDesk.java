package org.parvis.cases.letters;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.documents.Documents;
import org.parvis.documents.NewDocument;
import org.parvis.documents.ReceivedDocument;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.letters.Letter;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.documents.letters.LetterSeals;
import org.parvis.documents.letters.Letters;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the letters of a file and keeps them in it, sealed with its key. */
@Component
public class LetterDesk {
    private static final String KIND = "letter";

    private final DecisionLetter composer;
    private final Letters letters;
    private final LetterSeals seals;
    private final Acting acting;
    private final Documents documents;

    LetterDesk(
            DecisionLetter composer,
            Letters letters,
            LetterSeals seals,
            Documents documents,
            Acting acting) {
        this.seals = seals;
        this.acting = acting;
        this.composer = composer;
        this.letters = letters;
        this.documents = documents;
    }

    /** A letter in each of its languages; the main one is in the person's. */
    public record Made(
            Map<String, ReceivedDocument> byLanguage, LetterPdf main, List<byte[]> digests) {
        /** Number of the document by language. */
        public Map<String, String> ids() {
            Map<String, String> ids = new LinkedHashMap<>();
            byLanguage.forEach((lang, made) -> ids.put(lang, made.document().id().toString()));
            return ids;
        }
    }

    /** As it would leave, in the person's language; nothing is written. */
    public LetterPdf preview(DecisionLetter.Ask ask) {
        return pdf(ask, ask.head().lang());
    }

    /** One letter in French always, and one in the person's language beside it. */
    public Outcome<Made> make(CaseKey key, DecisionLetter.Ask ask, String name) {
        return make(key, ask.head(), name, lang -> composer.compose(ask, lang));
    }

    /** The same for a letter that is composed elsewhere. */
    public Outcome<Made> make(
            CaseKey key, CaseFile head, String name, Function<String, Letter> letter) {
        String own = head.lang();
        LetterPdf main = sealed(head, letter.apply(own));
        Map<String, ReceivedDocument> byLanguage = new LinkedHashMap<>();
        List<byte[]> digests = new ArrayList<>();
        for (String lang : own.equals("fr") ? List.of("fr") : List.of(own, "fr")) {
            LetterPdf pdf = lang.equals(own) ? main : sealed(head, letter.apply(lang));
            digests.add(pdf.sha256());
            String file = name + (lang.equals("fr") ? "-" : "-" + lang + "-");
            Outcome<ReceivedDocument> received =
                    documents.receive(
                            key,
                            new NewDocument(
                                    KIND,
                                    file + head.reference() + ".pdf",
                                    new ByteArrayInputStream(pdf.bytes())));
            switch (received) {
                case Outcome.Ok<ReceivedDocument>(ReceivedDocument document) ->
                        byLanguage.put(lang, document);
                case Outcome.Refused<ReceivedDocument>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.ok(new Made(byLanguage, main, digests));
    }

    /** Makes them part of the file, in the running transaction. */
    public void keep(JdbcClient sql, Made made) {
        made.byLanguage().values().forEach(document -> documents.keep(sql, document));
    }

    private LetterPdf sealed(CaseFile head, Letter letter) {
        return seals.seal(
                head.id().home(), letter.sender().body(), letters.pdf(letter), acting.now());
    }

    private LetterPdf pdf(DecisionLetter.Ask ask, String lang) {
        return letters.pdf(composer.compose(ask, lang));
    }
}
