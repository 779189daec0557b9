package org.parvis.forms.drawing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Hand;
import org.parvis.forms.known.KnownPage;
import org.parvis.forms.known.Reuse;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** Says beside a question that it was answered before, with the button that takes the answer. */
@Component
public class ReuseShown {
    private final Reuse reuse;
    private final FormReader reader;
    private final Catalogue catalogue;
    private final ZoneId zone;

    ReuseShown(Reuse reuse, FormReader reader, Catalogue catalogue, ZoneId legalZone) {
        this.reuse = reuse;
        this.reader = reader;
        this.catalogue = catalogue;
        this.zone = legalZone;
    }

    /**
     * What is said, by question.
     *
     * @param self the draft, when there is one yet
     * @param known questions that a register answers on that page
     */
    public Map<String, List<QuestionPage.Again>> on(
            @Nullable UUID self,
            Hand hand,
            List<Question> asked,
            Map<String, Typed> typed,
            KnownPage known,
            Words w) {
        List<Question> open =
                known.consent() != null || hand.isGuest()
                        ? List.of()
                        : asked.stream().filter(q -> !known.fields().containsKey(q.id())).toList();
        Map<String, List<QuestionPage.Again>> shown = new LinkedHashMap<>();
        Map<String, List<Reuse.Offer>> offers = reuse.on(self, hand, open, typed);
        for (Question question : open) {
            List<Reuse.Offer> all = offers.getOrDefault(question.id(), List.of());
            if (!all.isEmpty()) {
                shown.put(question.id(), all.stream().map(o -> again(question, o, w)).toList());
            }
        }
        return shown;
    }

    private QuestionPage.Again again(Question question, Reuse.Offer offer, Words w) {
        String service =
                catalogue
                        .rules(offer.service(), offer.version())
                        .map(rules -> rules.service().name().in(w.lang()))
                        .orElse(offer.service());
        String day = w.date(LocalDate.ofInstant(offer.on(), zone));
        boolean files = reader.holdsFiles(question);
        return new QuestionPage.Again(
                w.say("forms.reuse." + offer.kind().word(), service, day),
                w.say(files ? "forms.reuse.use-files" : "forms.reuse.use"),
                question.shortName().in(w.lang()) + ", " + service + ", " + day,
                offer.key(question));
    }
}
