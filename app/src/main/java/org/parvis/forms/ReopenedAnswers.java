package org.parvis.forms;

import gg.jte.Content;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parvis.ds.Words;

/**
 * Opens a single part of a form that was sent, an answer, a row, an answer in it or a file: the
 * same question, drawn and checked as in the form and under the same version, while everything else
 * stays as it is. A part is named by its {@linkplain AnswerAt place}.
 */
public interface ReopenedAnswers {
    /**
     * What was typed again.
     *
     * @param answers by place, canonical values; none for one that was left empty
     * @param faults what is to be corrected, by field, in words
     */
    record Again(Map<String, Object> answers, Map<String, String> faults) {}

    /** A value that the rules compute otherwise now, with the name of its place. */
    record Computed(String place, Map<String, String> name, Object value) {}

    /** The places that can be opened again by themselves, with their short names. */
    Map<String, Map<String, String>> open(String service, int version, Map<String, Object> answers);

    /** What stands in a place, in words. */
    List<String> say(String service, int version, String place, Object value, Words w);

    /** What can be sent in place of a file. */
    ReplacedFile file(String service, int version, String place, Words w);

    /**
     * The fields of a place as they stand in the form.
     *
     * @param answers all answers of the file now
     * @param posted what is typed in them; what stands now when nothing was sent
     */
    Content draw(
            String service,
            int version,
            Map<String, Object> answers,
            String place,
            Map<String, List<String>> posted,
            Map<String, String> faults,
            Words w);

    /**
     * Reads what was typed for some places, among the other answers as they stand.
     *
     * @param answers all answers of the file now
     */
    Again read(
            String service,
            int version,
            Map<String, Object> answers,
            Collection<String> places,
            Map<String, List<String>> posted,
            Words w);

    /**
     * What the rules compute otherwise once some places say something else; the computed values of
     * a row that opened whole are in it.
     */
    List<Computed> computed(
            String service,
            int version,
            Map<String, Object> answers,
            Map<String, Object> changed,
            Collection<String> places);
}
