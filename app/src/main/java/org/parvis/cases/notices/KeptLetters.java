package org.parvis.cases.notices;

import java.util.UUID;
import java.util.function.Function;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.letters.DecisionLetter;
import org.parvis.cases.letters.LetterDesk;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.letters.Letter;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters of a file, sealed under its key and kept in it, by the number of the one that is sent.
 */
@Component
class KeptLetters {
    private final Vault vault;
    private final LetterDesk desk;

    KeptLetters(Vault vault, LetterDesk desk) {
        this.vault = vault;
        this.desk = desk;
    }

    /** A letter of the service's own, in the transaction of the job that writes it. */
    UUID make(JdbcClient jobs, DecisionLetter.Ask ask, String name) {
        CaseFile head = ask.head();
        return keep(jobs, head, desk.make(vault.open(jobs, head.id()), ask, name));
    }

    /** The same for a letter that is composed elsewhere. */
    UUID make(JdbcClient jobs, CaseFile head, String name, Function<String, Letter> letter) {
        return keep(jobs, head, desk.make(vault.open(jobs, head.id()), head, name, letter));
    }

    private UUID keep(JdbcClient jobs, CaseFile head, Outcome<LetterDesk.Made> made) {
        LetterDesk.Made letter = made.orThrow();
        desk.keep(jobs, letter);
        return UUID.fromString(letter.ids().getOrDefault(head.lang(), ""));
    }
}
