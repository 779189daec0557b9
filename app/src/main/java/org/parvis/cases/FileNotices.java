package org.parvis.cases;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes to the person of a file beside its course: their protected file was opened, an incident
 * touched it. By the door that they chose or gave last, by e-mail or on paper.
 */
public interface FileNotices {
    /** How somebody was reached. */
    enum Way {
        EMAIL,
        LETTER,
        /**
         * They left no address of any kind and read it when they follow their file; or they do not
         * know of the file yet.
         */
        NOWHERE;

        /** As registers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is written, in one language.
     *
     * @param mail the whole text of a mail, which names nothing of the file
     * @param letter paragraphs of a letter, which stands alone
     */
    record Said(String subject, String mail, List<String> letter) {
        public Said {
            letter = List.copyOf(letter);
        }
    }

    /**
     * A notice.
     *
     * @param kind what it is about, for counting and for the outbox
     * @param key names it for ever: sent twice, it goes once
     * @param heard whether what they answer by mail is said in their file, to its body; else it
     *     reaches nobody
     */
    record Notice(String kind, String key, Function<Words, Said> words, boolean heard) {
        public Notice(String kind, String key, Function<Words, Said> words) {
            this(kind, key, words, true);
        }
    }

    /**
     * Tells the person, in the running transaction. An erased file tells nobody, and one of which
     * the person does not know yet must not be made known by this.
     */
    Way tell(JdbcClient jobs, CaseFileId file, Notice notice);
}
