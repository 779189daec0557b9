package org.parvis.forms.types.information;

import java.util.List;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.types.Untyped;
import org.parvis.rules.RuleType;
import org.springframework.stereotype.Component;

/**
 * Words that a person must read where they stand, under a condition if the definition says so. It
 * asks nothing; what a request carries in its place is not read.
 */
@Component
final class Information implements Untyped {
    private static final Parser MARKDOWN = Parser.builder().build();

    /** A definition is written by people of the house, and still nothing in it becomes markup. */
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    @Override
    public String code() {
        return "information";
    }

    @Override
    public Part part() {
        return Part.WORDS;
    }

    @Override
    public RuleType ruleType(Question question) {
        return RuleType.TEXT;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        String words = question.help() == null ? "" : question.help().in(asking.lang());
        String html = HTML.render(MARKDOWN.parse(words));
        return new Control.Told(output -> output.writeContent(html));
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of();
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return answer;
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("not", Map.of());
    }
}
