package org.parvis.forms.types;

import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;

/** What types whose answer is a text have in common. */
public abstract class Texts implements QuestionType {
    @Override
    public FeelType feel() {
        return FeelType.TEXT;
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return answer.toString().lines().toList();
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return answer;
    }

    @Override
    public Typed typed(Question question, Object answer) {
        return Typed.of(answer.toString());
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "string");
    }
}
