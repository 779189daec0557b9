package org.parvis.catalogue.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parvis.catalogue.Outline;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.WritersAdvice;
import org.springframework.stereotype.Component;

/**
 * What could be said more plainly in the texts of a service: words that writers do not use, with
 * what to write instead, and sentences that are too long. It is advice and refuses nothing; texts
 * of the law and words to search for are as others have them.
 */
@Component
class PlainLanguage {
    private static final Set<String> OF_OTHERS = Set.of("provisions", "legal-basis", "keywords");

    private final WritersAdvice advice;

    PlainLanguage(WritersAdvice advice) {
        this.advice = advice;
    }

    /**
     * A text that could be plainer.
     *
     * @param path where it stands in the definition
     */
    record Advice(List<Outline.Step> path, String lang, String text, WritersAdvice.Said said) {}

    List<Advice> of(ServiceDefinition service) {
        List<Advice> all = new ArrayList<>();
        for (Outline.Entry entry : Outline.of(service).entries().values()) {
            if (entry.value() instanceof LocalizedText text && ours(entry.path())) {
                text.texts().forEach((lang, said) -> add(entry.path(), lang, said, all));
            }
        }
        return all;
    }

    private static boolean ours(List<Outline.Step> path) {
        return path.stream().noneMatch(step -> OF_OTHERS.contains(step.word()));
    }

    private void add(List<Outline.Step> path, String lang, String text, List<Advice> all) {
        advice.of(text, lang).map(said -> new Advice(path, lang, text, said)).ifPresent(all::add);
    }
}
