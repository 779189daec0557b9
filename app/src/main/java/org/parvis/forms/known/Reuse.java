package org.parvis.forms.known;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Hand;
import org.parvis.forms.drafts.MyDrafts;
import org.parvis.forms.drafts.Origin;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.spi.EarlierForms;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a signed-in person answered before to questions that mean the same: in requests that they
 * sent, of which only the names of the questions are looked at, and in their other drafts. They are
 * offered one by one; nothing is read from a sent request before the person asks for it.
 */
@Component
public class Reuse {
    /** The latest say enough: an older address is seldom wanted. */
    private static final int MOST = 2;

    private final ObjectProvider<EarlierForms> earlier;
    private final MyDrafts drafts;
    private final Catalogue catalogue;
    private final FormReader reader;

    Reuse(
            ObjectProvider<EarlierForms> earlier,
            MyDrafts drafts,
            Catalogue catalogue,
            FormReader reader) {
        this.earlier = earlier;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /**
     * An answer that was given before.
     *
     * @param from the sent request, or the draft
     * @param before the question to which it was given
     */
    public record Offer(
            Origin.Kind kind, UUID from, String service, int version, String before, Instant on) {
        /** As a button says it. */
        public String key(Question question) {
            return question.id() + " " + kind.word() + " " + from;
        }
    }

    /**
     * What may be offered for the questions of a page that are not answered.
     *
     * @param self the draft itself, which offers nothing to itself
     */
    public Map<String, List<Offer>> on(
            @Nullable UUID self, Hand hand, List<Question> asked, Map<String, Typed> typed) {
        UUID account = hand.account();
        List<Question> open =
                account == null
                        ? List.of()
                        : asked.stream()
                                .filter(q -> !answered(q, typed))
                                .filter(q -> hand.mayWrite(q.id()))
                                .filter(q -> Meaning.mayServeAgain(q, reader.type(q)))
                                .toList();
        Map<String, List<Offer>> offers = new LinkedHashMap<>();
        if (account == null || open.isEmpty()) {
            return offers;
        }
        List<EarlierForms.Sent> sent =
                earlier.stream().flatMap(forms -> forms.of(account).stream()).toList();
        List<Draft> mine =
                drafts.of(account).stream()
                        .filter(draft -> draft.whom() == null && !draft.id().equals(self))
                        .toList();
        for (Question question : open) {
            List<Offer> all = new ArrayList<>();
            sent.forEach(form -> sent(question, form).ifPresent(all::add));
            mine.forEach(draft -> draft(question, draft).ifPresent(all::add));
            if (!all.isEmpty()) {
                all.sort((one, other) -> other.on().compareTo(one.on()));
                offers.put(question.id(), all.subList(0, Math.min(MOST, all.size())));
            }
        }
        return offers;
    }

    private static boolean answered(Question question, Map<String, Typed> typed) {
        Typed there = typed.getOrDefault(question.id(), Typed.NOTHING);
        boolean some =
                question.repeats()
                        ? !RowKeys.of(there).isEmpty()
                        : typed.containsKey(question.id());
        return some || question.id().indexOf('.') >= 0;
    }

    private Optional<Offer> sent(Question question, EarlierForms.Sent form) {
        return catalogue
                .rules(form.service(), form.version())
                .flatMap(
                        rules ->
                                rules.service().form().questions().stream()
                                        .filter(q -> form.answered().contains(q.id()))
                                        .filter(q -> Meaning.same(question, q))
                                        .findFirst())
                .map(
                        before ->
                                new Offer(
                                        Origin.Kind.SENT,
                                        form.file(),
                                        form.service(),
                                        form.version(),
                                        before.id(),
                                        form.on()));
    }

    private Optional<Offer> draft(Question question, Draft draft) {
        return catalogue
                .rules(draft.service(), draft.version())
                .flatMap(
                        rules ->
                                rules.service().form().questions().stream()
                                        .filter(q -> Meaning.same(question, q))
                                        .filter(q -> answer(rules, draft, q).isPresent())
                                        .findFirst())
                .map(
                        before ->
                                new Offer(
                                        Origin.Kind.DRAFT,
                                        draft.id(),
                                        draft.service(),
                                        draft.version(),
                                        before.id(),
                                        draft.savedAt()));
    }

    /** An answer that stands in another draft, if it is one. */
    private Optional<Object> answer(ServiceRules rules, Draft draft, Question question) {
        Typed typed = RowKeys.gather(question.id(), draft.typed());
        Parsed parsed =
                reader.type(question)
                        .parse(question, typed, reader.asking(rules.service(), draft.lang()));
        return parsed instanceof Parsed.Value(Object answer)
                ? Optional.of(answer)
                : Optional.empty();
    }

    /** The answer itself, which the person asks for now; nothing when it is not there any more. */
    Optional<Object> read(Offer offer, UUID account) {
        return switch (offer.kind()) {
            case SENT ->
                    earlier.stream()
                            .flatMap(forms -> forms.answers(account, offer.from()).stream())
                            .findFirst()
                            .map(answers -> answers.get(offer.before()));
            case DRAFT ->
                    drafts.of(account).stream()
                            .filter(draft -> draft.id().equals(offer.from()))
                            .findFirst()
                            .flatMap(draft -> inDraft(draft, offer.before()));
            case PROPOSED, DEFAULT, ACCOUNT, MANDATE, REGISTER -> Optional.empty();
        };
    }

    private Optional<Object> inDraft(Draft draft, String question) {
        return catalogue
                .rules(draft.service(), draft.version())
                .flatMap(
                        rules ->
                                rules.service()
                                        .form()
                                        .question(question)
                                        .flatMap(q -> answer(rules, draft, q)));
    }
}
