package org.parvis.content.writing;

import java.util.ArrayList;
import java.util.List;
import org.parvis.content.ContentText;
import org.parvis.content.PageReader;
import org.parvis.content.PageVersion;
import org.parvis.platform.packs.WritersAdvice;
import org.springframework.stereotype.Component;

/** Which texts of a page could be plainer, and how: advice, never a gate. */
@Component
class PageAdvice {
    private static final String PARAGRAPH = "\u2029";

    private final PageReader reading;
    private final WritersAdvice advice;

    PageAdvice(PageReader reading, WritersAdvice advice) {
        this.reading = reading;
        this.advice = advice;
    }

    /** One text, and what is said of it. */
    record Line(String lang, String text, WritersAdvice.Said said) {}

    List<Line> of(PageVersion version) {
        List<Line> lines = new ArrayList<>();
        for (ContentText page : reading.texts(version)) {
            add(page.lang(), page.title(), lines);
            add(page.lang(), page.summary(), lines);
            for (String paragraph : page.text().split(PARAGRAPH, -1)) {
                add(page.lang(), paragraph, lines);
            }
        }
        return lines;
    }

    private void add(String lang, String text, List<Line> lines) {
        advice.of(text, lang).ifPresent(said -> lines.add(new Line(lang, text, said)));
    }
}
