package org.parvis.forms.drawing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Expression;
import org.parvis.catalogue.FormRules;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.CanonicalJson;
import org.springframework.stereotype.Component;

/** The answer that the definition proposes to a question, from what was said before it. */
@Component
class DefaultAnswers {
    private final FormReader reader;

    DefaultAnswers(FormReader reader) {
        this.reader = reader;
    }

    /** As it would be typed; nothing where none is defined, or what it gives is no answer. */
    Optional<Typed> of(
            ServiceRules rules,
            Question question,
            Map<String, ? extends @Nullable Object> values,
            String lang) {
        Expression written = question.proposed();
        Object value = written == null ? null : value(rules.form(), written, values);
        if (value == null) {
            return Optional.empty();
        }
        QuestionType type = reader.type(question);
        Asking asking = reader.asking(rules.service(), lang);
        Parsed parsed =
                value instanceof BigDecimal number
                        ? type.parse(question, Typed.of(plain(number)), asking)
                        : type.imported(question, line(value), asking);
        return parsed instanceof Parsed.Value(Object answer)
                ? Optional.of(type.typed(question, answer))
                : Optional.empty();
    }

    private static @Nullable Object value(
            FormRules rules, Expression written, Map<String, ? extends @Nullable Object> values) {
        return written.always() || written.never()
                ? Boolean.valueOf(written.always())
                : rules.value(written, values);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** As an export writes it: texts, truths and lists as they are, a day by its number. */
    private static String line(Object value) {
        return CanonicalJson.text(
                value instanceof Boolean || value instanceof List<?> ? value : value.toString());
    }
}
