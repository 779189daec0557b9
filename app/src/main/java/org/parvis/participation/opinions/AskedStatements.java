package org.parvis.participation.opinions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.Opinions.Own;
import org.parvis.participation.Opinions.Statement;
import org.parvis.participation.voices.OwnStatements;
import org.springframework.stereotype.Component;

/** What people are asked: the statements of the body, and those that people added. */
@Component
class AskedStatements {
    private final Askings askings;
    private final OwnStatements own;

    AskedStatements(Askings askings, OwnStatements own) {
        this.askings = askings;
        this.own = own;
    }

    /**
     * Those of one consultation.
     *
     * @param ofBody how many of them, the first ones, are those of the body
     */
    record Asked(List<Statement> all, int ofBody) {
        Optional<Statement> find(String code) {
            return all.stream().filter(one -> one.code().equals(code)).findFirst();
        }

        List<String> codes() {
            return all.stream().map(Statement::code).toList();
        }

        boolean fromPeople(Statement one) {
            return all.indexOf(one) >= ofBody;
        }

        /** The language of its words where it is not that one. */
        static @Nullable String other(Statement one, String lang) {
            return one.text().has(lang)
                    ? null
                    : one.text().texts().keySet().stream().findFirst().orElse(null);
        }
    }

    Asked of(Consultation of) {
        List<Statement> all = new ArrayList<>(of.opinions().statements());
        int ofBody = all.size();
        if (of.opinions().own() != Own.NONE) {
            all.addAll(own.heard(askings.of(of)));
        }
        return new Asked(List.copyOf(all), ofBody);
    }
}
