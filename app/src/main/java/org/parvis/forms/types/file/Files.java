package org.parvis.forms.types.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Nature;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/**
 * One or several files. The answer is the list of what was kept, each as `number/size/name`; the
 * content itself was looked at, and refused or encrypted, when it arrived.
 */
@Component
final class Files implements QuestionType {
    private static final int MOST = 5;
    private static final int MEGABYTES = 20;
    private static final Pattern KEPT =
            Pattern.compile(
                    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/\\d{1,12}/[^\\p{Cntrl}/]{1,200}");
    private static final Map<String, String> ACCEPTED =
            Map.of(
                    "pdf", ".pdf",
                    "image", ".jpg,.jpeg,.png",
                    "text", ".txt,.csv",
                    "office", ".docx,.xlsx,.pptx,.odt,.ods");

    @Override
    public String code() {
        return "file";
    }

    @Override
    public FeelType feel() {
        return FeelType.TEXT_LIST;
    }

    @Override
    public Nature nature() {
        return Nature.FILES;
    }

    @Override
    public Map<String, Setting> settings() {
        return Map.of(
                "accept", Setting.WORDS,
                "max-files", Setting.WHOLE_NUMBER,
                "max-pages", Setting.WHOLE_NUMBER,
                "max-megabytes", Setting.WHOLE_NUMBER);
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        String accept = families(question).map(ACCEPTED::get).collect(Collectors.joining(","));
        long largest = question.setting("max-megabytes", MEGABYTES) * 1_000_000L;
        return new Control.Files(accept, question.setting("max-files", MOST), largest);
    }

    private static Stream<String> families(Question question) {
        String families = question.setting("accept").orElse("pdf, image, text, office");
        return Arrays.stream(families.split(","))
                .map(String::strip)
                .filter(ACCEPTED::containsKey)
                .distinct();
    }

    private static List<String> kinds(Question question, Words w) {
        return families(question).map(family -> w.say("forms.type.file." + family)).toList();
    }

    @Override
    public List<String> hints(Question question, Words w) {
        return List.of(w.say("forms.type.file.accepted", String.join(", ", kinds(question, w))));
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of(List.of("7c9e6679-7425-40de-944b-e07fc1f90ae7/84000/avis.pdf")));
    }

    @Override
    public boolean takesSeveral() {
        return true;
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        List<String> kept = typed.all();
        int most = question.setting("max-files", MOST);
        if (kept.isEmpty()) {
            return Parsed.NOTHING;
        }
        if (!kept.stream().allMatch(file -> KEPT.matcher(file).matches())) {
            return Parsed.wrong("import");
        }
        return kept.size() > most ? Parsed.wrong("too-many-files", most) : Parsed.value(kept);
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return ((List<?>) answer).stream().map(kept -> name(String.valueOf(kept), w)).toList();
    }

    private static String name(String kept, Words w) {
        String[] parts = kept.split("/", 3);
        return parts.length == 3 && parts[1].matches("\\d{1,15}")
                ? parts[2] + " (" + w.bytes(Long.parseLong(parts[1])) + ")"
                : kept;
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return ((List<?>) answer)
                .stream()
                        .map(kept -> String.valueOf(kept).replaceFirst("^[^/]*/[^/]*/", ""))
                        .toList();
    }

    @Override
    public Typed typed(Question question, Object answer) {
        return Typed.of(((List<?>) answer).stream().map(String::valueOf).toList());
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "array", "items", Map.of("type", "string"));
    }
}
