package org.parvis.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.parvis.ds.Words;

/**
 * As whom somebody speaks, as they say it themselves: nobody proves it. Whoever says nothing speaks
 * as a person.
 *
 * @param name of a nation or an organization; empty for a person
 * @param registration in the register of lobbyists; empty for the others
 */
public record Speaker(As as, String name, String registration) {
    public static final Speaker PERSON = new Speaker(As.PERSON, "", "");

    /** What one may speak as. */
    public enum As {
        PERSON("person"),
        /** Somebody under eighteen: counted, and told of nobody. */
        MINOR("minor"),
        /** An Indigenous nation. */
        NATION("nation"),
        /** A legal person or a group. */
        ORGANIZATION("organization"),
        /** Whoever speaks for somebody else and is in the register of lobbyists. */
        LOBBYIST("lobbyist");

        private final String word;

        As(String word) {
            this.word = word;
        }

        /** As forms, the database and message keys write it. */
        public String word() {
            return word;
        }

        /** Whether its name is public. */
        public boolean named() {
            return this != PERSON && this != MINOR;
        }

        public static Optional<As> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        }
    }

    /** From the columns of a row that has them. */
    public static Speaker of(ResultSet row) throws SQLException {
        return new Speaker(
                As.of(row.getString("speaks_as")).orElse(As.PERSON),
                row.getString("speaks_for"),
                row.getString("registration"));
    }

    /** Beside its words; nothing for a person. */
    public Optional<String> said(Words w) {
        return as.named()
                ? Optional.of(w.say("participation.speaker.by." + as.word(), name, registration))
                : Optional.empty();
    }
}
