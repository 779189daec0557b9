package org.parvis.disputes.explorer;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Article;
import org.parvis.kernel.LocalizedText;
import org.parvis.rules.CompiledRule;

/**
 * What may be found out of one field of disputes before any name: questions, and what follows from
 * their answers. Each part says by a rule over the answers when it is said.
 *
 * @param reviewed the day on which its writers last read it whole
 * @param dispute where a dispute with the other side is begun
 */
record Explorer(
        String code,
        int version,
        LocalizedText slug,
        LocalizedText title,
        LocalizedText lead,
        LocalizedText keywords,
        LocalDate reviewed,
        @Nullable Door dispute,
        List<Question> questions,
        List<Right> rights,
        List<Limit> limits,
        List<Letter> letters,
        List<Way> ways) {

    /** How sure it is that somebody gets what they ask for. */
    enum Sure {
        ALMOST_CERTAIN,
        LIKELY,
        POSSIBLE
    }

    /** Something that the law gives. */
    record Right(
            String id,
            CompiledRule when,
            Sure sure,
            LocalizedText title,
            LocalizedText text,
            List<Article> articles) {}

    /**
     * How long one may act; the first whose rule holds is said.
     *
     * @param from the question whose day begins it
     * @param regime by which its days are counted
     */
    record Limit(
            CompiledRule when,
            int months,
            String from,
            String regime,
            LocalizedText text,
            List<Article> articles) {

        /** Whether all that it leans on may be counted to a date. */
        boolean firm() {
            return articles.stream().allMatch(Article::firm);
        }
    }

    /**
     * A letter to print.
     *
     * @param moment when it is sent, in words
     * @param body its paragraphs, with {@code {{question}}} where an answer stands
     */
    record Letter(
            String id,
            CompiledRule when,
            LocalizedText moment,
            LocalizedText title,
            LocalizedText text,
            LocalizedText subject,
            LocalizedText body) {}

    /**
     * Where something is begun by name.
     *
     * @param service code of a service; the door is there while it is published
     */
    record Door(CompiledRule when, String service) {}

    /**
     * Another way, or somebody to talk to.
     *
     * @param talk whether somebody answers there without charge
     * @param service code of a service here; offered while it is published
     * @param source where it is said; its own page
     */
    record Way(
            String id,
            CompiledRule when,
            boolean talk,
            LocalizedText title,
            LocalizedText text,
            @Nullable String phone,
            @Nullable String service,
            URI source,
            List<Article> articles) {}

    Optional<Question> question(String id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Letter> letter(String id) {
        return letters.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What follows from answers. */
    Findings findings(Map<String, Object> values) {
        return new Findings(
                rights.stream().filter(one -> one.when().holds(values)).toList(),
                limits.stream().filter(one -> one.when().holds(values)).findFirst(),
                letters.stream().filter(one -> one.when().holds(values)).toList(),
                ways.stream().filter(one -> one.when().holds(values)).toList());
    }

    /** What an explorer says at the end of its questions. */
    record Findings(
            List<Right> rights, Optional<Limit> limit, List<Letter> letters, List<Way> ways) {
        boolean empty() {
            return rights.isEmpty() && ways.stream().allMatch(Way::talk);
        }
    }
}
