package org.parvis.forms.types;

import java.util.List;
import org.parvis.catalogue.Question;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;

/** A type in which nobody types: what a request carries in its place is not read. */
public interface Untyped extends QuestionType {
    @Override
    default FeelType feel() {
        return FeelType.TEXT;
    }

    @Override
    default List<Typed> examples(Question question) {
        return List.of();
    }

    @Override
    default Parsed parse(Question question, Typed typed, Asking asking) {
        return Parsed.NOTHING;
    }

    @Override
    default Typed typed(Question question, Object answer) {
        return Typed.NOTHING;
    }
}
