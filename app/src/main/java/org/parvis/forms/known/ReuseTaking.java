package org.parvis.forms.known;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.documents.DocumentContent;
import org.parvis.documents.HeldFiles;
import org.parvis.forms.drafts.Beside;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftFiles;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Origin;
import org.parvis.forms.drafts.Uploads;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.spi.EarlierForms;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes one earlier answer into a draft because its person asked for it. A plain answer stands in
 * its field until they go on from the page; rows and files are put there, where they are seen and
 * can be taken away. A file is sealed again for this draft: no two requests share one.
 */
@Component
public class ReuseTaking {
    private final Reuse reuse;
    private final FormReader reader;
    private final Drafts drafts;
    private final Uploads uploads;
    private final HeldFiles held;
    private final ObjectProvider<EarlierForms> earlier;

    ReuseTaking(
            Reuse reuse,
            FormReader reader,
            Drafts drafts,
            Uploads uploads,
            HeldFiles held,
            ObjectProvider<EarlierForms> earlier) {
        this.reuse = reuse;
        this.reader = reader;
        this.drafts = drafts;
        this.uploads = uploads;
        this.held = held;
        this.earlier = earlier;
    }

    /** A draft after it, the question concerned, and why it could not be, when it could not. */
    public record Taken(Draft draft, String question, List<Fault> faults) {}

    /**
     * Does what a button of a page asks for.
     *
     * @param key which answer, as {@link Reuse.Offer#key} writes it; anything else does nothing
     */
    public Optional<Taken> take(
            Draft draft, ServiceRules rules, List<Question> asked, String key, String lang) {
        UUID account = draft.hand().account();
        Map<String, List<Reuse.Offer>> offers =
                reuse.on(draft.id(), draft.hand(), asked, draft.typed());
        for (Question question : asked) {
            for (Reuse.Offer offer : offers.getOrDefault(question.id(), List.of())) {
                if (offer.key(question).equals(key)) {
                    UUID person = Objects.requireNonNull(account, "Who is not signed in has none");
                    return Optional.of(take(draft, rules, question, offer, person, lang));
                }
            }
        }
        return Optional.empty();
    }

    private Taken take(
            Draft draft,
            ServiceRules rules,
            Question question,
            Reuse.Offer offer,
            UUID account,
            String lang) {
        Object answer = reuse.read(offer, account).orElse(null);
        if (answer == null) {
            return refused(draft, question, Refusal.of("forms.reuse.gone"));
        }
        if (reader.holdsFiles(question)) {
            return files(draft, question, offer, account, answer);
        }
        QuestionType type = reader.type(question);
        Parsed parsed =
                type.imported(
                        question,
                        type.exported(question, answer),
                        reader.asking(rules.service(), lang));
        if (!(parsed instanceof Parsed.Value(Object taken))) {
            return refused(draft, question, Refusal.of("forms.reuse.unfit"));
        }
        Beside.Proposal proposal =
                new Beside.Proposal(
                        type.typed(question, taken), offer.kind(), offer.service(), offer.on());
        Draft with =
                question.repeats()
                        ? put(draft, question, reader.typed(question, taken), offer)
                        : drafts.keep(
                                draft,
                                Map.of(),
                                beside -> beside.proposing(question.id(), proposal));
        return new Taken(with, question.id(), List.of());
    }

    private Draft put(Draft draft, Question question, Map<String, Typed> typed, Reuse.Offer offer) {
        Origin origin =
                new Origin(
                        offer.kind(),
                        offer.service(),
                        offer.on(),
                        Beside.digest(question.id(), typed));
        return drafts.keep(draft, typed, beside -> beside.with(question.id(), origin));
    }

    private static Taken refused(Draft draft, Question question, Refusal reason) {
        return new Taken(draft, question.id(), List.of(Fault.of(question.id(), reason, List.of())));
    }

    private Taken files(
            Draft draft, Question question, Reuse.Offer offer, UUID account, Object answer) {
        Draft with = draft;
        for (Object kept : (List<?>) answer) {
            UUID file = DraftFiles.id(kept.toString()).orElse(null);
            Optional<Source> source =
                    file == null ? Optional.empty() : source(offer, account, file, kept.toString());
            if (source.isEmpty()) {
                return refused(with, question, Refusal.of("forms.reuse.file-gone"));
            }
            switch (copy(with, question, source.get())) {
                case Outcome.Ok<Draft>(Draft more) -> with = more;
                case Outcome.Refused<Draft>(Refusal reason) -> {
                    return refused(with, question, reason);
                }
            }
        }
        Map<String, Typed> files =
                Map.of(question.id(), with.typed().getOrDefault(question.id(), Typed.NOTHING));
        return new Taken(put(with, question, files, offer), question.id(), List.of());
    }

    private record Source(String name, long size, InputStream stream) {}

    private Optional<Source> source(Reuse.Offer offer, UUID account, UUID file, String kept) {
        if (offer.kind() == Origin.Kind.SENT) {
            return earlier.stream()
                    .flatMap(forms -> forms.document(account, offer.from(), file).stream())
                    .findFirst()
                    .map(ReuseTaking::source);
        }
        String[] words = kept.split("/", 3);
        return held.find(offer.from(), file)
                .flatMap(
                        there ->
                                held.content(offer.from(), file)
                                        .map(in -> new Source(words[2], there.size(), in)));
    }

    private static Source source(DocumentContent content) {
        return new Source(content.document().name(), content.document().size(), content.stream());
    }

    private Outcome<Draft> copy(Draft draft, Question question, Source source) {
        try (InputStream in = source.stream()) {
            return uploads.whole(draft, question, source.name(), source.size(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
