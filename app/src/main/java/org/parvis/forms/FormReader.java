package org.parvis.forms;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.FormRules;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.OwnFile;
import org.parvis.forms.spi.OwnFiles;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads what was typed under the rules of a definition. It is pure: the same text gives the same
 * reading, so a draft keeps the text alone, and all is checked again when it is sent.
 */
@Component
class FormReader {
    private final Map<String, QuestionType> types;
    private final Bodies bodies;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ObjectProvider<OwnFiles> files;

    FormReader(
            List<QuestionType> types,
            Bodies bodies,
            InstantSource clock,
            ZoneId zone,
            ObjectProvider<OwnFiles> files) {
        this.files = files;
        this.types = types.stream().collect(Collectors.toMap(QuestionType::code, type -> type));
        this.bodies = bodies;
        this.clock = clock;
        this.zone = zone;
    }

    QuestionType type(Question question) {
        QuestionType type = types.get(question.type());
        if (type == null) {
            throw new IllegalStateException("No question type " + question.type());
        }
        return type;
    }

    /** Its answer is contents that arrive apart. */
    boolean holdsFiles(Question question) {
        return type(question).nature() == Nature.FILES;
    }

    Asking asking(ServiceDefinition service, String lang) {
        return asking(service, lang, null);
    }

    /** The same, when a signed-in person answers. */
    Asking asking(ServiceDefinition service, String lang, @Nullable UUID account) {
        return new Asking(
                lang,
                LocalDate.ofInstant(clock.instant(), zone),
                bodies.names(service),
                () -> ownFiles(account, lang));
    }

    private List<OwnFile> ownFiles(@Nullable UUID account, String lang) {
        OwnFiles known = account == null ? null : files.getIfAvailable();
        return known == null || account == null ? List.of() : known.of(account, lang);
    }

    Reading read(ServiceRules service, Map<String, Typed> typed, String lang) {
        return read(service, typed, lang, false);
    }

    /**
     * Reads the form.
     *
     * @param byAgent an agent enters what came by another door: what the person did not say may be
     *     missing, what they said is checked all the same
     */
    Reading read(ServiceRules service, Map<String, Typed> typed, String lang, boolean byAgent) {
        FormDefinition form = service.service().form();
        Pass pass = new Pass(service.form(), typed, asking(service.service(), lang), byAgent);
        for (FormPage page : form.pages()) {
            if (service.form().shows(page, pass.values)) {
                pass.page(page);
            }
        }
        return pass.close();
    }

    /** Reads the questions of the check that comes before the form. */
    Reading readCheck(ServiceRules service, Map<String, Typed> typed, String lang) {
        Pass pass = new Pass(service.check(), typed, asking(service.service(), lang), false);
        List<Question> questions =
                service.service().rightWay().map(way -> way.questions()).orElse(List.of());
        for (Question question : questions) {
            pass.question(question);
        }
        pass.asked.put("check", List.copyOf(pass.all));
        return pass.close();
    }

    /** One pass through the questions, in order. */
    private final class Pass {
        private final FormRules rules;
        private final Map<String, Typed> typed;
        private final Asking asking;
        private final boolean byAgent;
        private final Map<String, Object> answers = new LinkedHashMap<>();
        private final Map<String, @Nullable Object> values = new HashMap<>();
        private final List<FormPage> pages = new ArrayList<>();
        private final Map<String, List<Question>> asked = new LinkedHashMap<>();
        private final List<Question> all = new ArrayList<>();
        private final Map<String, Fault> wrong = new HashMap<>();

        Pass(FormRules rules, Map<String, Typed> typed, Asking asking, boolean byAgent) {
            this.rules = rules;
            this.typed = typed;
            this.asking = asking;
            this.byAgent = byAgent;
        }

        void page(FormPage page) {
            int before = all.size();
            page.questions().forEach(this::question);
            List<Question> here = List.copyOf(all.subList(before, all.size()));
            if (!here.isEmpty()) {
                pages.add(page);
                asked.put(page.id(), here);
            }
        }

        void question(Question question) {
            if (!rules.asks(question, values)) {
                return;
            }
            all.add(question);
            QuestionType type = type(question);
            Typed text = typed.getOrDefault(question.id(), Typed.NOTHING);
            switch (type.parse(question, text, asking)) {
                case Parsed.Nothing n -> {}
                case Parsed.Value(Object value) -> {
                    answers.put(question.id(), value);
                    values.put(question.id(), type.ruleValue(question, value));
                }
                case Parsed.Wrong(Refusal reason, List<String> parts) ->
                        wrong.put(question.id(), Fault.wrong(question, reason, parts));
            }
        }

        Reading close() {
            Map<String, Fault> faults = new LinkedHashMap<>();
            for (Question question : all) {
                Fault fault = fault(question);
                if (fault != null) {
                    faults.put(question.id(), fault);
                }
            }
            faults.keySet().forEach(answers::remove);
            return new Reading(answers, values, pages, asked, faults);
        }

        private @Nullable Fault fault(Question question) {
            Fault fault = wrong.get(question.id());
            if (fault != null) {
                return fault;
            }
            if (!answers.containsKey(question.id())) {
                boolean needed = !byAgent && rules.requires(question, values);
                return needed ? missing(question) : null;
            }
            return rules.broken(question, values).stream()
                    .findFirst()
                    .map(rule -> Fault.broken(question.id(), rule.message()))
                    .orElse(null);
        }

        private Fault missing(Question question) {
            LocalizedText own = question.ifMissing();
            return own != null
                    ? Fault.broken(question.id(), own)
                    : Fault.of(
                            question.id(),
                            Refusal.of("forms.error.missing." + question.type()),
                            List.of());
        }
    }
}
