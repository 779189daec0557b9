package org.parvis.cases.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.DecisionChange;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.documents.letters.Letter;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * Composes the letter of a decision from the service's own words: the result first, the reasons,
 * the text of each provision relied on (A-2.1, s. 50), then what the person may do, until when and
 * where.
 */
@Component
public class DecisionLetter {
    private final MessageCatalogue messages;
    private final SaidLaw law;
    private final Settings settings;
    private final LetterAnswers answers;

    DecisionLetter(
            MessageCatalogue messages, SaidLaw law, Settings settings, LetterAnswers answers) {
        this.answers = answers;
        this.messages = messages;
        this.law = law;
        this.settings = settings;
    }

    /**
     * What a letter needs to know.
     *
     * @param words the letter itself, when it is none of the service's own
     * @param remedies codes of those that it opens
     * @param from the day from which their terms run
     * @param delivered names of the documents that the body put in the file; none where the outcome
     *     hands over no document
     * @param signature name and function of who decides; nobody's for what the law did by itself
     * @param code verification code, as shown
     */
    public record Ask(
            CaseFile head,
            ActContent.Received request,
            ProcessDefinition process,
            String letter,
            ProcessDefinition.@Nullable Letter words,
            List<String> remedies,
            LocalDate from,
            String reasons,
            List<String> provisions,
            @Nullable List<String> delivered,
            Offices.Office office,
            Letter.@Nullable Signature signature,
            @Nullable String code,
            @Nullable Effect effect,
            LocalDate date) {}

    /** From which day a change of a decision has effect, and until when. */
    public record Effect(LocalDate on, @Nullable LocalDate until) {}

    public Letter compose(Ask ask, String lang) {
        Words words = messages.forLanguage(lang);
        ProcessDefinition.Letter template = template(ask, words);
        LetterText text = text(ask, words);
        List<Letter.Block> blocks = new ArrayList<>(text.blocks(template.body().in(lang)));
        delivered(ask, words, blocks);
        provisions(ask, words, blocks);
        remedies(ask, words, blocks);
        return new Letter(
                lang,
                ask.date(),
                sender(ask.office(), lang),
                addressee(ask.request().requester(), words),
                ask.head().reference(),
                text.line(template.subject().in(lang)),
                text.lines(template.summary().in(lang)),
                blocks,
                ask.signature(),
                verification(ask, lang));
    }

    private LetterText text(Ask ask, Words words) {
        Map<String, String> known = new HashMap<>();
        known.put("reference", ask.head().reference());
        known.put("received", words.date(ask.request().receivedOn()));
        known.put("title", ask.request().title().replaceFirst("[.\\s]+$", ""));
        known.put("reasons", ask.reasons().strip());
        known.put("due", ask.head().dueOn() == null ? "" : words.date(ask.head().dueOn()));
        return new LetterText(answers.of(ask.request(), known, words.lang()));
    }

    /** An outcome that has no letter of its own says its name and its reasons. */
    private static ProcessDefinition.Letter template(Ask ask, Words words) {
        if (ask.words() != null) {
            return ask.words();
        }
        ProcessDefinition.Letter own = ask.process().letters().get(ask.letter());
        if (own != null) {
            return own;
        }
        if (DecisionChange.of(ask.letter()).isPresent()) {
            return changed(ask, words);
        }
        LocalizedText label =
                ask.process().outcomes().stream()
                        .filter(outcome -> outcome.code().equals(ask.letter()))
                        .findFirst()
                        .orElseThrow()
                        .label();
        LocalizedText reasons = LocalizedText.of("{{reasons}}", "{{reasons}}");
        return new ProcessDefinition.Letter(label, label, reasons);
    }

    /** What became of a decision, where the service writes no letter of its own for it. */
    private static ProcessDefinition.Letter changed(Ask ask, Words words) {
        String key = "review.letter." + ask.letter();
        StringBuilder body = new StringBuilder("{{reasons}}");
        Effect effect = ask.effect();
        if (effect != null) {
            String on = words.dateLong(effect.on());
            body.append("\n\n").append(words.say("review.after.effective", on));
            if (effect.until() != null) {
                String until = words.dateLong(effect.until());
                body.append(' ').append(words.say("review.after.ends", until));
            }
        }
        return new ProcessDefinition.Letter(
                same(
                        words.say(
                                "review.letter.subject",
                                "{{reference}}",
                                words.say("review.change." + ask.letter()))),
                same(words.say(key)),
                same(body.toString()));
    }

    private static LocalizedText same(String words) {
        return LocalizedText.of(words, words);
    }

    /** What is in the file, or that nothing is: an agent's words alone may say otherwise. */
    private static void delivered(Ask ask, Words words, List<Letter.Block> blocks) {
        List<String> names = ask.delivered();
        if (names == null) {
            return;
        }
        blocks.add(new Letter.Heading(words.say("cases.delivered.title")));
        blocks.add(
                names.isEmpty()
                        ? new Letter.Paragraph(words.say("cases.delivered.none"))
                        : new Letter.Items(names, false));
    }

    private void provisions(Ask ask, Words words, List<Letter.Block> blocks) {
        String lang = words.lang();
        if (ask.provisions().isEmpty()) {
            return;
        }
        blocks.add(new Letter.Heading(words.say("cases.letter.provisions")));
        for (String code : ask.provisions()) {
            ask.process()
                    .provision(code)
                    .ifPresent(
                            p ->
                                    blocks.add(
                                            new Letter.Provision(
                                                    p.citation().in(lang)
                                                            + " – "
                                                            + p.title().in(lang),
                                                    law.words(ask.head(), p, words))));
        }
    }

    private void remedies(Ask ask, Words words, List<Letter.Block> blocks) {
        String lang = words.lang();
        List<Letter.Block> inside = new ArrayList<>();
        for (String code : ask.remedies()) {
            ask.process()
                    .remedy(code)
                    .ifPresent(
                            remedy -> {
                                inside.add(new Letter.Paragraph(remedy(ask, remedy, words)));
                                inside.add(new Letter.Paragraph(remedy.how().in(lang)));
                            });
        }
        if (!inside.isEmpty()) {
            blocks.add(new Letter.Remedies(words.say("cases.letter.remedies"), inside));
        }
    }

    /** Until when, where the law is sure of it; else that one should ask without waiting. */
    private String remedy(Ask ask, ProcessDefinition.Remedy remedy, Words words) {
        String lang = words.lang();
        String label = remedy.label().in(lang);
        String body = remedy.body().in(lang);
        String citation = remedy.citation().in(lang);
        return law.until(ask.head(), remedy, ask.from())
                .map(
                        day ->
                                words.say(
                                        "cases.letter.remedy",
                                        label,
                                        body,
                                        words.date(day),
                                        citation))
                .orElseGet(() -> words.say("cases.letter.remedyUnsure", label, body, citation));
    }

    public static Letter.Sender sender(Offices.Office office, String lang) {
        return new Letter.Sender(
                office.name().in(lang),
                office.unit().in(lang),
                office.contact().stream().map(line -> line.in(lang)).toList());
    }

    public static List<String> addressee(ActContent.Contact contact, Words words) {
        List<String> lines = new ArrayList<>();
        String name = contact.name();
        lines.add(name == null || name.isBlank() ? words.say("cases.letter.requester") : name);
        if (contact.postal() != null) {
            contact.postal()
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .forEach(lines::add);
        }
        return lines;
    }

    private Letter.@Nullable Verification verification(Ask ask, String lang) {
        return ask.code() == null
                ? null
                : new Letter.Verification(
                        ask.code(),
                        settings.publicUrl() + (lang.equals("fr") ? "/fr/verifier" : "/en/verify"));
    }
}
