package org.parvis.forms.reading;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.OwnFile;
import org.parvis.forms.spi.OwnFiles;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads what was typed under the rules of a definition. It is pure: the same text gives the same
 * reading, so a draft keeps the text alone, and all is checked again when it is sent.
 */
@Component
public class FormReader {
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

    public QuestionType type(Question question) {
        QuestionType type = types.get(question.type());
        if (type == null) {
            throw new IllegalStateException("No question type " + question.type());
        }
        return type;
    }

    /** The field to which a link to a question leads: its first, or the group itself. */
    public String firstField(Question question) {
        return question.repeats()
                ? question.id()
                : Posted.field(question, type(question).parts(question).getFirst());
    }

    /** The code of the type of that nature. */
    public String typeOf(Nature nature) {
        return types.values().stream()
                .filter(type -> type.nature() == nature)
                .map(QuestionType::code)
                .findFirst()
                .orElseThrow();
    }

    /** Its answer is contents that arrive apart. */
    public boolean holdsFiles(Question question) {
        return type(question).nature() == Nature.FILES;
    }

    /** The question that says to which body the file goes. */
    public Optional<Question> bodyQuestion(ServiceDefinition service) {
        return service.form().questions().stream()
                .filter(question -> type(question).nature() == Nature.BODY)
                .findFirst();
    }

    /**
     * An answer as a draft holds what was typed: each answer of a row under its own path. A text
     * tells nothing to a question that is answered in parts.
     */
    public Map<String, Typed> typed(Question question, Object answer) {
        if (answer instanceof String && inParts(question)) {
            return Map.of();
        }
        Typed typed = type(question).typed(question, answer);
        return question.repeats()
                ? RowKeys.spread(question.id(), typed)
                : Map.of(question.id(), typed);
    }

    private boolean inParts(Question question) {
        return "object".equals(type(question).schema(question).get("type"));
    }

    public Asking asking(ServiceDefinition service, String lang) {
        return asking(service, lang, null);
    }

    /** The same, when a signed-in person answers. */
    public Asking asking(ServiceDefinition service, String lang, @Nullable UUID account) {
        return asking(service, lang, account, LocalDate.ofInstant(clock.instant(), zone));
    }

    private Asking asking(
            ServiceDefinition service, String lang, @Nullable UUID account, LocalDate day) {
        return new Asking(lang, day, bodies.names(service), () -> ownFiles(account, lang));
    }

    private List<OwnFile> ownFiles(@Nullable UUID account, String lang) {
        OwnFiles known = account == null ? null : files.getIfAvailable();
        return known == null || account == null ? List.of() : known.of(account, lang);
    }

    public Reading read(ServiceRules service, Map<String, Typed> typed, String lang) {
        return read(service, typed, lang, false);
    }

    /**
     * Reads the form.
     *
     * @param byAgent an agent enters what came by another door: what the person did not say may be
     *     missing, what they said is checked all the same
     */
    public Reading read(
            ServiceRules service, Map<String, Typed> typed, String lang, boolean byAgent) {
        return read(service, typed, asking(service.service(), lang), byAgent);
    }

    /** What was received on that day, under its rules as they answered then. */
    Reading readAsOf(
            ServiceRules service, Map<String, Typed> typed, String lang, LocalDate receivedOn) {
        return read(service, typed, asking(service.service(), lang, null, receivedOn), true);
    }

    private Reading read(
            ServiceRules service, Map<String, Typed> typed, Asking asking, boolean byAgent) {
        FormDefinition form = service.service().form();
        ReadingPass pass = new ReadingPass(this::type, service.form(), typed, asking, byAgent);
        form.pages().forEach(pass::page);
        return pass.close();
    }

    /** Reads the questions of the check that comes before the form. */
    public Reading readCheck(ServiceRules service, Map<String, Typed> typed, String lang) {
        ReadingPass pass =
                new ReadingPass(
                        this::type, service.check(), typed, asking(service.service(), lang), false);
        pass.questions(
                "check",
                service.service().rightWay().map(way -> way.questions()).orElse(List.of()));
        return pass.close();
    }
}
