package org.parvis.forms.known;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.drafts.Seen;
import org.parvis.forms.reading.Fault;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Refusal;
import org.parvis.platform.web.Throttle;
import org.parvis.registers.PublicRecords;
import org.parvis.registers.Registers;
import org.springframework.stereotype.Component;

/**
 * Numbers under which a public register holds nothing: told on the page that asks for them, and not
 * by a letter weeks later. A register may be wrong, or late: whoever leaves the number as it was
 * goes on, and a register that does not answer says nothing.
 */
@Component
public class UnknownKeys {
    private static final String REASON = "forms.error.register-unknown";

    private final FormReader reader;
    private final PublicRecords records;
    private final Registers registers;

    UnknownKeys(FormReader reader, PublicRecords records, Registers registers) {
        this.reader = reader;
        this.records = records;
        this.registers = registers;
    }

    /** One fault a number that was not told yet, among what the page asks. */
    public List<Fault> on(
            Reading reading,
            FormPage page,
            Map<String, Typed> typed,
            HttpServletRequest request,
            String lang) {
        Map<String, List<String>> posted = Request.fields(request);
        Seen told = Seen.told(posted);
        List<Fault> unknown = new ArrayList<>();
        if (Request.goesOn(posted)) {
            for (Question question : reading.asked(page)) {
                Typed text = typed.getOrDefault(question.id(), Typed.NOTHING);
                if (!told.untouched(question.id(), text)) {
                    fault(question, reading, request, lang).ifPresent(unknown::add);
                }
            }
        }
        return unknown;
    }

    private Optional<Fault> fault(
            Question question, Reading reading, HttpServletRequest request, String lang) {
        Optional<String> means = reader.type(question).keyOf();
        if (means.isEmpty() || !(reading.answers().get(question.id()) instanceof String key)) {
            return Optional.empty();
        }
        String asker = Throttle.network(request.getRemoteAddr());
        return records.ask(means.get(), key, asker) instanceof PublicRecords.Answer.Unknown
                ? registers
                        .holding(means.get())
                        .map(held -> held.register().inSentence().in(lang))
                        .map(name -> Fault.of(question.id(), Refusal.of(REASON, name), List.of()))
                : Optional.empty();
    }

    /** What a page told, as it sends it back. */
    public static String told(List<Fault> faults, Map<String, Typed> typed) {
        Stream<String> paths = faults.stream().filter(UnknownKeys::isUnknown).map(Fault::question);
        return Seen.of(paths, typed);
    }

    private static boolean isUnknown(Fault fault) {
        Refusal reason = fault.reason();
        return reason != null && reason.key().equals(REASON);
    }
}
